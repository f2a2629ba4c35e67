using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using OrderIds.Carriers;
using OrderIds.Tests;

namespace OrderIds.Documents;

/// <summary>The web applications that the documents show start, with the configuration that they show, and answer.</summary>
public partial class WebProgramTests
{
    private const string Key = "000102030405060708090a0b0c0d0e0f";
    private const string Secret = "example-secret";

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

    [Fact]
    public async Task TheWebhookOfTheEntityFrameworkReadme_UpdatesTheParcelWithItsNumber()
    {
        CodeBlock webhook = CodeBlock.All.Single(
            block => block.Document == "src/OrderId.EntityFrameworkCore/README.md" && block.IsWeb && CodeCompiler.IsProgram(block));
        using var program = new PastedProgram();
        using HttpClient client = await StartAsync(program, webhook);
        using HttpResponseMessage added = await client.PostAsync(At("/parcels/parcel-1?number=1z+999-aa10123456784"), content: null);

        HttpStatusCode[] answers =
        [
            await SendWebhookAsync(client, "1Z999AA10123456784", "InTransit", Secret),
            await SendWebhookAsync(client, "1Z999AA10123456784", "Delivered", "another secret"),
        ];
        JsonElement before = await client.GetFromJsonAsync<JsonElement>(At("/parcels/parcel-1"));
        // A delivery, the same again, and one of a parcel that is not known.
        HttpStatusCode[] later =
        [
            await SendWebhookAsync(client, "1Z999AA10123456784", "Delivered", Secret),
            await SendWebhookAsync(client, "1Z999AA10123456784", "Delivered", Secret),
            await SendWebhookAsync(client, "1Z999AA10123456785", "Delivered", Secret),
        ];
        JsonElement after = await client.GetFromJsonAsync<JsonElement>(At("/parcels/parcel-1"));

        Assert.Equal(HttpStatusCode.OK, added.StatusCode);
        Assert.Equal([HttpStatusCode.NoContent, HttpStatusCode.Unauthorized], answers);
        Assert.All(later, answer => Assert.Equal(HttpStatusCode.NoContent, answer));
        Assert.Equal(("InTransit", "Delivered"), (before.GetProperty("status").GetString(), after.GetProperty("status").GetString()));
    }

    private static async Task<HttpStatusCode> SendWebhookAsync(HttpClient client, string number, string tag, string secret)
    {
        byte[] body = JsonSerializer.SerializeToUtf8Bytes(
            new { @event = "tracking_update", msg = new { tracking_number = number, tag } });
        using var request = new HttpRequestMessage(HttpMethod.Post, At("/webhooks/aftership")) { Content = new ByteArrayContent(body) };
        request.Headers.Add(
            WebhookSignature.AfterShipHeader, Convert.ToBase64String(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), body)));
        using HttpResponseMessage answer = await client.SendAsync(request);
        return answer.StatusCode;
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

        program.Start(block, "--urls", "http://127.0.0.1:0", "--SealingKey2027", Key, "--AfterShipSecret", Secret);
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
