using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using MentionWatch.Configuration.Model;

namespace MentionWatch.Configuration.Schema;

/// <summary>The JSON schema of the configuration (draft 2020-12), written from the options records so that editors complete and check it.</summary>
internal static class ConfigSchema
{
    /// <summary>Key at the top of the file under which editors look for the schema.</summary>
    public const string Key = "$schema";

    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Render()
    {
        var schema = SectionSchema.Of(OptionsTable.Of(typeof(MentionWatchOptions)));
        schema.Insert(0, Key, "https://json-schema.org/draft/2020-12/schema");
        schema.Insert(1, "title", "Configuration of MentionWatch");
        schema["properties"]!.AsObject().Insert(0, Key, new JsonObject { ["type"] = "string", ["description"] = "Where the schema of this file is." });
        schema["$defs"] = Definitions();
        return schema.ToJsonString(Readable) + "\n";
    }

    private static JsonObject Definitions()
    {
        var definitions = new JsonObject();
        foreach (var kinds in new[] { OptionKinds.Sources, OptionKinds.Receivers })
        {
            foreach (var kind in kinds.All)
            {
                var schema = SectionSchema.Of(kind.Table);
                schema.Insert(0, "description", kind.Meaning);
                definitions[KindSchema.DefinitionName(kinds, kind)] = schema;
            }
        }

        return definitions;
    }
}
