package org.convolens.files;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageOutputStream;
import org.convolens.core.Region;

/// Writes an animated GIF that plays for ever. Each picture after the first holds only the
/// rectangle that changed.
public final class GifWriter implements AutoCloseable {
  private static final String FORMAT = "javax_imageio_gif_image_1.0";
  private static final byte[] FOR_EVER = {1, 0, 0};

  private final ImageWriter writer = ImageIO.getImageWritersByFormatName("gif").next();
  private final ImageOutputStream stream;
  private Optional<int[]> last = Optional.empty();

  /// Starts a file; closing this ends it and leaves the stream open.
  public GifWriter(OutputStream out) throws IOException {
    ImageIO.setUseCache(false);
    stream = ImageIO.createImageOutputStream(out);
    writer.setOutput(stream);
    writer.prepareWriteSequence(null);
  }

  /// Adds a picture of the size of the first.
  ///
  /// @param argb its pixels, row by row
  /// @param seconds how long it stands
  public void add(int[] argb, int width, int height, double seconds) throws IOException {
    var changed =
        last.map(before -> changed(before, argb, width)).orElse(new Region(0, 0, height, width));
    var image = indexed(cut(argb, width, changed), changed);
    var metadata =
        writer.getDefaultImageMetadata(ImageTypeSpecifier.createFromRenderedImage(image), null);
    describe(metadata, changed, (int) Math.round(seconds * 100));
    writer.writeToSequence(new IIOImage(image, null, metadata), null);
    last = Optional.of(argb);
  }

  /// The smallest rectangle outside which nothing changed, at least one pixel.
  private static Region changed(int[] before, int[] after, int width) {
    var changed = Region.EMPTY;
    for (var index = 0; index < after.length; index++) {
      if (before[index] != after[index]) {
        changed = changed.union(Region.cell(index / width, index % width));
      }
    }
    return changed.isEmpty() ? Region.cell(0, 0) : changed;
  }

  private static int[] cut(int[] argb, int width, Region part) {
    var pixels = new int[(int) part.area()];
    for (var row = 0; row < part.rows(); row++) {
      var from = (part.row() + row) * width + part.column();
      System.arraycopy(argb, from, pixels, row * part.columns(), part.columns());
    }
    return pixels;
  }

  private static BufferedImage indexed(int[] argb, Region part) {
    var palette = Palette.of(argb);
    var image =
        new BufferedImage(
            part.columns(), part.rows(), BufferedImage.TYPE_BYTE_INDEXED, palette.colourModel());
    var indices = new byte[argb.length];
    for (var index = 0; index < argb.length; index++) {
      indices[index] = palette.indexOf(argb[index]);
    }
    image.getRaster().setDataElements(0, 0, part.columns(), part.rows(), indices);
    return image;
  }

  private static void describe(IIOMetadata metadata, Region part, int hundredths)
      throws IOException {
    var root = new IIOMetadataNode(FORMAT);
    var place = child(root, "ImageDescriptor");
    place.setAttribute("imageLeftPosition", Integer.toString(part.column()));
    place.setAttribute("imageTopPosition", Integer.toString(part.row()));
    place.setAttribute("imageWidth", Integer.toString(part.columns()));
    place.setAttribute("imageHeight", Integer.toString(part.rows()));
    place.setAttribute("interlaceFlag", "FALSE");
    var control = child(root, "GraphicControlExtension");
    control.setAttribute("disposalMethod", "doNotDispose");
    control.setAttribute("userInputFlag", "FALSE");
    control.setAttribute("transparentColorFlag", "FALSE");
    control.setAttribute("delayTime", Integer.toString(hundredths));
    control.setAttribute("transparentColorIndex", "0");
    var netscape = child(child(root, "ApplicationExtensions"), "ApplicationExtension");
    netscape.setAttribute("applicationID", "NETSCAPE");
    netscape.setAttribute("authenticationCode", "2.0");
    netscape.setUserObject(FOR_EVER.clone());
    metadata.mergeTree(FORMAT, root);
  }

  private static IIOMetadataNode child(IIOMetadataNode parent, String name) {
    var node = new IIOMetadataNode(name);
    parent.appendChild(node);
    return node;
  }

  @Override
  public void close() throws IOException {
    writer.endWriteSequence();
    stream.close();
    writer.dispose();
  }
}
