using System.Net;
using System.Net.Http.Headers;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.TestHost;

namespace OrderIds.SampleShop.Tests;

/// <summary>A browser without script: it has cookies, follows redirects and fills forms in.</summary>
internal sealed partial class ShopVisitor(TestServer server, string language)
{
    private const int MostRedirects = 5;

    private readonly CookieContainer _cookies = new();

    /// <summary>Gets the address of the last page, such as <c>/orders</c>.</summary>
    public string Path { get; private set; } = "/";

    /// <summary>Gets or sets the key for the API, or null.</summary>
    public string? Key { get; set; }

    public Task<Page> GetAsync(string path) => SendAsync(HttpMethod.Get, path, null);

    /// <summary>Fills in a form of a page and sends it.</summary>
    public Task<Page> PostAsync(string path, string form, params (string Name, string Value)[] fields) =>
        PostAsync(path, form, () => { }, fields);

    /// <summary>Fills in a form of a page, lets something happen, and sends the form.</summary>
    public async Task<Page> PostAsync(string path, string form, Action beforeSending, params (string Name, string Value)[] fields)
    {
        Page page = await GetAsync(path);
        string text = Forms().Matches(page.Html).Select(match => match.Value)
            .FirstOrDefault(match => match.Contains($"name=\"_handler\" value=\"{form}\"", StringComparison.Ordinal))
            ?? throw new InvalidOperationException($"{path} has no form '{form}': {page.Text}");
        Dictionary<string, string> content = HiddenFields().Matches(text).ToDictionary(
            match => WebUtility.HtmlDecode(match.Groups[1].Value), match => WebUtility.HtmlDecode(match.Groups[2].Value));
        foreach ((string name, string value) in fields)
        {
            content[name] = value;
        }

        beforeSending();
        return await SendAsync(HttpMethod.Post, path, content);
    }

    /// <summary>Orders mugs and pens.</summary>
    /// <returns>The order's ID as it is shown.</returns>
    public async Task<string> OrderAsync(string postcode = "12345", string email = "customer@example.com", string name = "Example Customer")
    {
        await PostAsync("/", "add", ("Sku", "MUG-01"));
        await PostAsync("/checkout", "basket", ("Quantities[MUG-01]", "2"));
        await PostAsync("/", "add", ("Sku", "PEN-05"));
        await PostAsync("/checkout", "order", Address(postcode, email, name));
        return Path["/placed/".Length..].Split('?')[0];
    }

    public static (string Name, string Value)[] Address(
        string postcode = "12345", string email = "customer@example.com", string name = "Example Customer") =>
    [
        ("Form.Name", name), ("Form.Street", "1 Example Street"), ("Form.Postcode", postcode), ("Form.City", "Exampletown"),
        ("Form.Email", email),
    ];

    public Task BecomeStaffAsync() => PostAsync("/account", "become", ("Who", "staff"));

    [GeneratedRegex("<form method=\"post\".*?</form>", RegexOptions.Singleline)]
    private static partial Regex Forms();

    [GeneratedRegex("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"")]
    private static partial Regex HiddenFields();

    private async Task<Page> SendAsync(HttpMethod method, string path, Dictionary<string, string>? fields)
    {
        using HttpClient client = server.CreateClient();
        for (int redirects = 0; ; redirects++)
        {
            var address = new Uri(client.BaseAddress!, path);
            using var request = new HttpRequestMessage(method, address);
            request.Headers.Add("Accept-Language", language);
            request.Headers.TryAddWithoutValidation("Cookie", _cookies.GetCookieHeader(address));
            if (Key is not null)
            {
                request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Key);
            }

            request.Content = fields is null ? null : new FormUrlEncodedContent(fields);
            using HttpResponseMessage answer = await client.SendAsync(request);
            foreach (string cookie in answer.Headers.TryGetValues("Set-Cookie", out IEnumerable<string>? set) ? set : [])
            {
                _cookies.SetCookies(address, cookie);
            }

            Path = address.PathAndQuery;
            if (answer.Headers.Location is not { } location || redirects == MostRedirects)
            {
                return new Page(answer.StatusCode, await answer.Content.ReadAsStringAsync(), answer.Headers);
            }

            (method, path, fields) = (HttpMethod.Get, new Uri(address, location).PathAndQuery, null);
        }
    }
}
