using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;

namespace OrderIds.SampleShop.Tests;

/// <summary>The API for programs.</summary>
public sealed class ApiTests(ShopHost shop) : IClassFixture<ShopHost>
{
    private const string Order = """
        {"lines":[{"sku":"MUG-01","quantity":2}],"address":{"name":"N","street":"S","postcode":"1","city":"C","email":"e@example.com"}}
        """;

    [Fact]
    public async Task Place_ThenGet_IsTheSealedOrder()
    {
        var customer = Guid.NewGuid();
        (HttpStatusCode status, JsonElement placed) = await SendAsync(customer, HttpMethod.Post, "/api/orders", Order);
        string id = placed.GetProperty("id").GetString()!;

        (HttpStatusCode found, JsonElement order) = await SendAsync(customer, HttpMethod.Get, "/api/orders/" + id);
        (_, JsonElement list) = await SendAsync(customer, HttpMethod.Get, "/api/orders");

        Assert.Equal((HttpStatusCode.Created, HttpStatusCode.OK), (status, found));
        Assert.Equal(OrderIdKind.Sealed, OrderId.Parse(id).Kind);
        Assert.Equal((id, "Confirmed"), (order.GetProperty("id").GetString(), order.GetProperty("status").GetString()));
        Assert.Equal(29m, order.GetProperty("total").GetProperty("amount").GetDecimal());
        Assert.Equal(id, list[0].GetProperty("id").GetString());
    }

    [Fact]
    public async Task Place_SameKeyTwice_IsTheSameOrder()
    {
        var customer = Guid.NewGuid();
        string key = Guid.NewGuid().ToString();

        (_, JsonElement first) = await SendAsync(customer, HttpMethod.Post, "/api/orders", Order, key);
        (_, JsonElement second) = await SendAsync(customer, HttpMethod.Post, "/api/orders", Order, key);

        Assert.Equal(first.GetProperty("id").GetString(), second.GetProperty("id").GetString());
    }

    [Fact]
    public async Task Get_ForeignMadeUpOrStored_IsTheSame404()
    {
        (_, JsonElement placed) = await SendAsync(Guid.NewGuid(), HttpMethod.Post, "/api/orders", Order);
        OrderId foreign = OrderId.Parse(placed.GetProperty("id").GetString()!), stored = shop.Get<OrderIdCipher>().Open(foreign);

        OrderId madeUp = shop.Get<OrderIdCipher>().Seal(OrderId.Create(stored.Timestamp, 3, 3));
        foreach (OrderId id in new[] { foreign, stored, OrderId.Parse("114-3941689-8772232"), madeUp })
        {
            (HttpStatusCode status, JsonElement answer) = await SendAsync(Guid.NewGuid(), HttpMethod.Get, "/api/orders/" + id);
            Assert.Equal(HttpStatusCode.NotFound, status);
            Assert.Equal("Not Found", answer.GetProperty("title").GetString());
            Assert.DoesNotContain(id.ToString(), answer.GetRawText(), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("/api/orders/0VRKB3Z0004T0008Q")]
    [InlineData("/api/orders/***-*******-***008P")]
    [InlineData("/api/orders/%3Cscript%3E")]
    [InlineData("/api/orders?before=42")]
    public async Task Get_Malformed_IsABadRequest(string path)
    {
        (HttpStatusCode status, JsonElement answer) = await SendAsync(Guid.NewGuid(), HttpMethod.Get, path);

        Assert.Equal((HttpStatusCode.BadRequest, 400), (status, answer.GetProperty("status").GetInt32()));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"lines":[],"address":null}""")]
    [InlineData("""{"lines":[null],"address":{"name":"N","street":"S","postcode":"1","city":"C","email":"e@example.com"}}""")]
    [InlineData(
        """
        {"lines":[{"sku":"NONE","quantity":1}],"address":{"name":"N","street":"S","postcode":"1","city":"C","email":"e@example.com"}}
        """)]
    [InlineData(
        """
        {"lines":[{"sku":"MUG-01","quantity":-1}],"address":{"name":"N","street":"S","postcode":"1","city":"C","email":"e@example.com"}}
        """)]
    [InlineData("<script>")]
    public async Task Place_WhatCannotBeOrdered_IsABadRequest(string body) =>
        Assert.Equal(HttpStatusCode.BadRequest, (await SendAsync(Guid.NewGuid(), HttpMethod.Post, "/api/orders", body)).Status);

    [Fact]
    public async Task Get_WithoutAKey_IsUnauthorized()
    {
        using HttpClient client = shop.Get<Loopback>().CreateClient();
        using HttpResponseMessage without = await client.GetAsync(new Uri("/api/orders", UriKind.Relative));
        client.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", "Bearer made-up");
        using HttpResponseMessage madeUp = await client.GetAsync(new Uri("/api/orders", UriKind.Relative));

        Assert.Equal((HttpStatusCode.Unauthorized, HttpStatusCode.Unauthorized), (without.StatusCode, madeUp.StatusCode));
    }

    [Fact]
    public async Task OpenApi_DescribesTheOperations()
    {
        using HttpClient client = shop.Get<Loopback>().CreateClient();
        using JsonDocument document = JsonDocument.Parse(await client.GetStringAsync(new Uri("/openapi/v1.json", UriKind.Relative)));

        JsonElement paths = document.RootElement.GetProperty("paths");
        Assert.Equal(["/api/orders", "/api/orders/{id}"], paths.EnumerateObject().Select(path => path.Name.TrimEnd('/')).Order());
    }

    private async Task<(HttpStatusCode Status, JsonElement Answer)> SendAsync(
        Guid customer, HttpMethod method, string path, string? body = null, string? key = null)
    {
        using HttpClient client = shop.Get<Loopback>().CreateClient();
        using var request = new HttpRequestMessage(method, path);
        request.Headers.Authorization = new AuthenticationHeaderValue(
            "Bearer", ApiKey.Create(customer, shop.Get<IDataProtectionProvider>()));
        request.Content = body is null ? null : new StringContent(body, Encoding.UTF8, "application/json");
        if (key is not null)
        {
            request.Headers.Add("Idempotency-Key", key);
        }

        using HttpResponseMessage answer = await client.SendAsync(request);
        return (answer.StatusCode, (await answer.Content.ReadFromJsonAsync<JsonElement>()).Clone());
    }
}
