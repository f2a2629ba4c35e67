using System.Runtime.CompilerServices;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using OrderIds.Tool.Auditing;
using OrderIds.Tool.Checking;
using OrderIds.Tool.Explaining;
using OrderIds.Tool.Issuing;
using OrderIds.Tool.Leases;
using OrderIds.Tool.Scanning;
using OrderIds.Tool.Sealing;
using OrderIds.Tool.Tracks;

namespace OrderIds.Tool.Tests;

/// <summary>The schema of all lines that <c>--json</c> writes, <c>orderid.schema.json</c>: it is made from what writes them.</summary>
public sealed class ToolJsonSchemaTests : IDisposable
{
    private static readonly (Type Line, string[] Names)[] Lines =
    [
        (typeof(IssuedIdLine), ["issued"]), (typeof(CheckLine), ["check"]), (typeof(ScanLine), ["found"]), (typeof(NumberLine), ["number"]),
        (typeof(CountLine), ["count"]),
        (typeof(AuditFinding), ["fault"]), (typeof(AuditSummary), ["audit"]), (typeof(SealLine), ["seal", "open"]),
        (typeof(TrackOrderLine), ["order"]), (typeof(TrackLine), ["shipment"]), (typeof(CodeLine), ["code"]),
        (typeof(LeaseLine), ["lease"]),
    ];

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("orderid-tests-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Schema_IsWhatTheToolWrites()
    {
        var format = new JsonSerializerOptions
        {
            WriteIndented = true,
            IndentSize = 2,
            NewLine = "\n",
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        };
        string made = Make().ToJsonString(format) + "\n";
        if (Environment.GetEnvironmentVariable("ORDERID_APPROVE_API") == "1")
        {
            File.WriteAllText(SchemaFile(), made);
        }

        Assert.Equal(File.ReadAllText(SchemaFile()).ReplaceLineEndings("\n"), made);
    }

    [Theory]
    [InlineData("issued", "new --json --store {0}/leases --allow-unsafe-file-system --format d")]
    [InlineData("check", "check --json 0VRKB3Z0004T0008P")]
    [InlineData("check", "check --json 0VRKB3Z0004T0008Q")]
    [InlineData("check", "check --json 1Z999AA10123456784")]
    [InlineData("found", "scan --json {0}/ids.txt")]
    [InlineData("number", "scan --json --numbers {0}/ids.txt")]
    [InlineData("count", "scan --json --count {0}/ids.txt")]
    [InlineData("fault", "audit --json {0}/ids.txt")]
    [InlineData("code", "explain --json Delivered")]
    [InlineData("code", "explain --json xyzzy")]
    [InlineData("lease", "leases --json {0}/shop.leases")]
    [InlineData("order", "track --json {0}/order.json")]
    [InlineData("shipment", "track --json {0}/order.json")]
    public async Task Json_OfACommand_FitsTheSchema(string type, string line)
    {
        File.WriteAllText(
            Path.Combine(_folder.FullName, "ids.txt"),
            "AMZ 114-3941689-8772232\n0vrkb3z0004t0008p\n0VR-KB3Z000-4T0008P\n1Z999AA10123456784\n");
        File.WriteAllText(Path.Combine(_folder.FullName, "order.json"), TrackPayloads.AmazonOrder);

        await TestRun.Of("new", "--store", Path.Combine(_folder.FullName, "shop.leases"), "--allow-unsafe-file-system");

        TestRun run = await TestRun.Of(line.Replace("{0}", _folder.FullName, StringComparison.Ordinal).Split(' '));

        JsonNode[] written = [.. run.Lines.Select(text => JsonNode.Parse(text)!)];
        Assert.Contains(type, written.Select(node => (string?)node["type"]));
        Assert.All(written, node => Fits(node, Schemas[(string)node["type"]!]));
        Assert.All(written.Select(node => (string?)node["id"]).OfType<string>(), id => Assert.Equal(OrderId.Parse(id).ToString(), id));
    }

    private static Dictionary<string, JsonObject> Schemas => Make()["oneOf"]!.AsArray()
        .SelectMany(schema => NamesOf(schema!).Select(name => (name, Schema: schema!.AsObject())))
        .ToDictionary(pair => pair.name, pair => pair.Schema);

    private static IEnumerable<string> NamesOf(JsonNode schema) =>
        schema["properties"]!["type"]!["enum"]!.AsArray().Select(name => (string)name!);

    // What the schema does not know, and what it requires, one level deep.
    private static void Fits(JsonNode node, JsonObject schema)
    {
        HashSet<string> known = [.. schema["properties"]!.AsObject().Select(property => property.Key)];
        Assert.Subset(known, node.AsObject().Select(property => property.Key).ToHashSet());
        Assert.All(schema["required"]?.AsArray() ?? [], name => Assert.True(node.AsObject().ContainsKey((string)name!), (string?)name));
    }

    private static JsonObject Make()
    {
        var options = new JsonSchemaExporterOptions { TreatNullObliviousAsNonNullable = true, TransformSchemaNode = Transform };
        var all = new JsonArray();
        foreach ((Type line, string[] names) in Lines)
        {
            JsonObject schema = ToolJson.Default.Options.GetJsonSchemaAsNode(line, options).AsObject();
            schema["title"] = names[0];
            schema["properties"]!["type"] = new JsonObject { ["enum"] = new JsonArray([.. names.Select(name => JsonValue.Create(name))]) };
            IEnumerable<string> members = schema["required"]?.AsArray().Select(name => (string)name!) ?? [];
            var required = new JsonArray([.. members.Prepend("type").Select(name => JsonValue.Create(name))]);
            schema.Remove("required");
            schema["required"] = required;
            all.Add(schema);
        }

        return new JsonObject
        {
            ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
            ["title"] = "A line that orderid --json writes",
            ["oneOf"] = all,
        };
    }

    // What is null is left out.
    private static JsonNode Transform(JsonSchemaExporterContext context, JsonNode schema)
    {
        if (schema is JsonObject known && known["type"] is JsonArray types && types.Any(type => (string?)type == "null"))
        {
            string[] others = [.. types.Select(type => (string)type!).Where(type => type != "null")];
            known["type"] = others.Length == 1 ? others[0] : new JsonArray([.. others.Select(type => JsonValue.Create(type))]);
        }

        if (schema is JsonObject { } given && given["enum"] is JsonArray values)
        {
            given["enum"] = new JsonArray([.. values.Where(value => value is not null).Select(value => value!.DeepClone())]);
        }

        if (context.PropertyInfo is { Name: "id" } && schema is JsonObject id)
        {
            id["pattern"] = "^[0-9A-Z]{17}$";
        }

        return schema;
    }

    private static string SchemaFile([CallerFilePath] string path = "") =>
        Path.Combine(Path.GetDirectoryName(path)!, "..", "..", "src", "OrderId.Tool", "orderid.schema.json");
}
