package org.convolens.files;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.convolens.core.Shape;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;

/// Reads a JSON file within limits on its depth and on the length of the numbers it knows. Names,
/// strings and what is not known may be as long as the file: they take memory as the file does, and
/// no more time than reading it.
final class JsonReader {
  private static final int MOST_DEPTH = 100;
  private static final int MOST_DIGITS = 1_000;

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(MOST_DEPTH)
                  .maxNameLength(Integer.MAX_VALUE)
                  .maxStringLength(Integer.MAX_VALUE)
                  .maxNumberLength(Integer.MAX_VALUE)
                  .build())
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .build();

  private final JsonParser parser;
  private final BiPredicate<String, String> known;
  private final Predicate<String> isData;

  /// @param known whether the object at a path may have a member of a name; other members are kept
  ///   as text
  private JsonReader(
      JsonParser parser, BiPredicate<String, String> known, Predicate<String> isData) {
    this.parser = parser;
    this.known = known;
    this.isData = isData;
  }

  /// Reads the one value of a text, such as a section of an experiment file.
  ///
  /// @param isData whether the list at a path is to be read as float32
  static Json parse(String text, Predicate<String> isData) throws RefusedException {
    try (var parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
      return new JsonReader(parser, (_, _) -> true, isData).document();
    } catch (JacksonException e) {
      throw refusal(e);
    }
  }

  /// Reads the value at a path of an experiment file, from its text.
  private static Json parse(String text, String path) throws RefusedException {
    try (var parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
      parser.nextToken();
      return new JsonReader(parser, KnownFields::knows, KnownFields::isData).value(path);
    } catch (JacksonException e) {
      throw refusal(e);
    }
  }

  /// Reads the one value of an experiment file.
  static Json read(Path file) throws IOException, RefusedException {
    if (Files.isDirectory(file)) {
      throw RefusedException.of("json.folder");
    }
    if (!Files.exists(file)) {
      throw RefusedException.of("json.missing");
    }
    try (var stream = Files.newInputStream(file);
        var parser = FACTORY.createParser(ObjectReadContext.empty(), stream)) {
      return new JsonReader(parser, KnownFields::knows, KnownFields::isData).document();
    } catch (JacksonIOException e) {
      throw e.getCause();
    } catch (JacksonException e) {
      throw refusal(e);
    }
  }

  private static RefusedException refusal(JacksonException e) {
    return RefusedException.of(duplicate(e) ? "json.twice" : "json.invalid", place(e));
  }

  private static boolean duplicate(JacksonException e) {
    return e.getOriginalMessage().startsWith("Duplicate");
  }

  private static Object place(JacksonException e) {
    var location = e.getLocation();
    return location == null ? "" : at(location);
  }

  private static Sentence at(TokenStreamLocation location) {
    return Sentence.of(
        "json.at",
        String.valueOf(Math.max(1, location.getLineNr())),
        String.valueOf(Math.max(1, location.getColumnNr())));
  }

  private Json document() throws RefusedException {
    if (parser.nextToken() == null) {
      throw RefusedException.of("json.empty");
    }
    var value = whole();
    if (parser.nextToken() != null) {
      throw RefusedException.of("json.trailing", line());
    }
    return value;
  }

  private Json whole() throws RefusedException {
    try {
      return value("");
    } catch (StreamConstraintsException _) {
      throw RefusedException.of(
          "json.deep", at(parser.currentLocation()), String.valueOf(MOST_DEPTH));
    }
  }

  private Json value(String path) throws RefusedException {
    return switch (parser.currentToken()) {
      case START_OBJECT -> object(path);
      case START_ARRAY -> isData.test(path) ? data(path) : array(path);
      case VALUE_STRING -> new Json.Str(whole(parser.getString()));
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Json.Num(digits(path));
      case VALUE_TRUE -> new Json.Bool(true);
      case VALUE_FALSE -> new Json.Bool(false);
      default -> new Json.Null();
    };
  }

  private String digits(String path) throws RefusedException {
    if (parser.getStringLength() > MOST_DIGITS) {
      throw RefusedException.of("json.longNumber", path, line(), String.valueOf(MOST_DIGITS));
    }
    return parser.getString();
  }

  private String line() {
    return String.valueOf(parser.currentTokenLocation().getLineNr());
  }

  private Json object(String path) throws RefusedException {
    var members = new LinkedHashMap<String, Json>();
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      var name = whole(parser.currentName());
      parser.nextToken();
      members.put(
          name,
          known.test(path, name) && !mayBeAnother(path, name, members)
              ? value(path.isEmpty() ? name : path + "." + name)
              : new Json.Raw(raw()));
    }
    if (KnownFields.isLayer(path) && isConv(members)) {
      readFilters(path, members);
    }
    return new Json.Obj(members);
  }

  /// Whether a layer that is not known to be a convolution has what only that has.
  private static boolean mayBeAnother(String path, String name, Map<String, Json> layer) {
    return name.equals("filters") && KnownFields.isLayer(path) && !isConv(layer);
  }

  private static boolean isConv(Map<String, Json> layer) {
    return layer.get("type") instanceof Json.Str(var type) && type.equals("conv");
  }

  /// Only a convolution's filters are known, and its type may stand behind them.
  private static void readFilters(String path, Map<String, Json> layer) throws RefusedException {
    if (layer.get("filters") instanceof Json.Raw(var text)) {
      layer.put("filters", parse(text, path + ".filters"));
    }
  }

  private Json array(String path) throws RefusedException {
    var items = new ArrayList<Json>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      items.add(value(path + "[" + items.size() + "]"));
    }
    return new Json.Arr(items);
  }

  /// The value that begins here, as compact text.
  private String raw() throws RefusedException {
    var text = new StringWriter();
    try (var out = FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
      var open = 0;
      do {
        var token = open == 0 ? parser.currentToken() : parser.nextToken();
        open += depth(token);
        copy(token, out);
      } while (open > 0);
    }
    return text.toString();
  }

  private static int depth(JsonToken token) {
    return token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
  }

  private void copy(JsonToken token, JsonGenerator out) throws RefusedException {
    switch (token) {
      case START_OBJECT -> out.writeStartObject();
      case END_OBJECT -> out.writeEndObject();
      case START_ARRAY -> out.writeStartArray();
      case END_ARRAY -> out.writeEndArray();
      case PROPERTY_NAME -> out.writeName(whole(parser.currentName()));
      case VALUE_STRING -> out.writeString(whole(parser.getString()));
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> out.writeNumber(parser.getString());
      case VALUE_TRUE, VALUE_FALSE -> out.writeBoolean(token == JsonToken.VALUE_TRUE);
      default -> out.writeNull();
    }
  }

  /// Half of a surrogate pair cannot be written again as UTF-8.
  private String whole(String text) throws RefusedException {
    if (!StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
      throw RefusedException.of("json.surrogate", line());
    }
    return text;
  }

  private Json data(String path) throws RefusedException {
    var values = new float[64];
    var length = 0;
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      if (length == Shape.MOST_VALUES) {
        throw RefusedException.of("json.tooMany", path);
      }
      if (length == values.length) {
        values = Arrays.copyOf(values, 2 * length);
      }
      values[length] = number(path + "[" + length + "]");
      length++;
    }
    return new Json.Data(Arrays.copyOf(values, length));
  }

  private float number(String path) throws RefusedException {
    return switch (parser.currentToken()) {
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT, VALUE_STRING -> FloatText.parse(path, value(path));
      case START_OBJECT, START_ARRAY ->
          throw RefusedException.of(
              "json.nested",
              path,
              Sentence.of(
                  parser.currentToken() == JsonToken.START_ARRAY ? "value.list" : "value.object"));
      default -> FloatText.parse(path, value(path));
    };
  }
}
