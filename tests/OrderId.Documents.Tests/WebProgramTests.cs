using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using OrderIds.Tests;

namespace OrderIds.Documents;

/// <summary>The web applications that the documents show start, with the configuration that they show, and answer.</summary>
public partial class WebProgramTests
{
    private const string Key = "000102030405060708090a0b0c0d0e0f";

    public static TheoryData<string> Programs =>
        [.. CodeBlock.All.Where(block => block.IsWeb && CodeCompiler.IsProgram(block)).Select(block => block.Name)];

    [Theory]
    [MemberData(nameof(Programs))]
    public async Task EveryWebProgram_StartsAndIsHealthy(string name)
    {
        CodeBlock block = CodeBlock.All.Single(block => block.Name == name);
        using var program = new PastedProgram();
        using HttpClient client = await StartAsync(program, block);

        if (block.Code.Contains("MapHealthChecks(\"/health\")", StringComparison.Ordinal))
        {
            Assert.Equal("Healthy", await client.GetStringAsync(At("/health")));
        }
    }

    [Fact]
    public async Task TheShopOfTheHostingReadme_ShowsSealedIds()
    {
        CodeBlock shop = CodeBlock.All.First(
            block => block.Document == "src/OrderId.Hosting/README.md" && block.Code.Contains("ShopContext", StringComparison.Ordinal));
        using var program = new PastedProgram();
        using HttpClient client = await StartAsync(program, shop);

        using HttpResponseMessage placed = await client.PostAsJsonAsync(At("/orders"), new { item = "mug" });
        string id = (await placed.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("id").GetString()!;
        JsonElement shown = await client.GetFromJsonAsync<JsonElement>(placed.Headers.Location);

        Assert.Equal((HttpStatusCode.Created, OrderIdKind.Sealed), (placed.StatusCode, OrderId.Parse(id).Kind));
        Assert.Equal((id, "mug"), (shown.GetProperty("id").GetString(), shown.GetProperty("item").GetString()));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(client, "/orders/0VR-KB3Z000-4T0008P"));
        Assert.Equal(HttpStatusCode.BadRequest, await StatusAsync(client, "/orders/0VR-KB3Z000-4T0008Q"));
    }

    // With the keys that the code and the configuration name, and the configuration that the document shows.
    private static async Task<HttpClient> StartAsync(PastedProgram program, CodeBlock block)
    {
        string document = (await File.ReadAllTextAsync(Path.Combine(Repository.Folder!, block.Document))).ReplaceLineEndings("\n");
        string settings = document.Split("```json\n").Skip(1).FirstOrDefault()?.Split("\n```")[0] ?? "{}";
        await File.WriteAllTextAsync(Path.Combine(program.Folder, "appsettings.json"), settings);
        foreach (string file in KeyFiles().Matches(block.Code + settings).Select(match => match.Groups[1].Value).Distinct())
        {
            string path = Path.Combine(program.Folder, file);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            PrivateFile.Write(path, Key);
        }

        program.Start(block, "--urls", "http://127.0.0.1:0", "--SealingKey2027", Key);
        string line = await program.ReadUntilAsync(line => line.Contains("Now listening on: ", StringComparison.Ordinal));
        return new HttpClient { BaseAddress = new Uri(line.Split("Now listening on: ")[1]) };
    }

    private static async Task<HttpStatusCode> StatusAsync(HttpClient client, string path)
    {
        using HttpResponseMessage answer = await client.GetAsync(At(path));
        return answer.StatusCode;
    }

    private static Uri At(string path) => new(path, UriKind.Relative);

    [GeneratedRegex("\"([\\w/.-]+\\.key)\"")]
    private static partial Regex KeyFiles();
}
