using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace OrderIds.Tests;

/// <summary>ASP.NET Core binds an order ID through <see cref="IParsable{TSelf}"/> alone: nothing is registered.</summary>
public class AspNetCoreBindingTests
{
    [Fact]
    public async Task RouteQueryAndHeader_BindOrderIds()
    {
        WebApplicationBuilder builder = WebApplication.CreateBuilder();
        builder.WebHost.UseTestServer();
        builder.Services.AddControllers().AddApplicationPart(typeof(OrdersController).Assembly);
        await using WebApplication application = builder.Build();
        application.MapGet("/orders/{id}", (OrderId id) => id.ToString("D"));
        application.MapGet("/orders", (OrderId after, OrderId? before, OrderId[] ids) => $"{after} {before} {string.Join(',', ids)}");
        application.MapGet("/header", ([FromHeader(Name = "X-Order")] OrderId id) => id.ToString());
        application.MapPost("/orders", (OrderId[] ids) => TypedResults.Ok(ids));
        application.MapControllers();
        await application.StartAsync();
        using HttpClient client = application.GetTestClient();
        client.DefaultRequestHeaders.Add("X-Order", "0vr-kb3z000-4t0008p");

        Assert.Equal("0VR-KB3Z000-4T0008P", await client.GetStringAsync(new Uri("/orders/0vrkb3z0004t0008p", UriKind.Relative)));
        Assert.Equal("0VR-KB3Z000-4T0008P", await client.GetStringAsync(new Uri("/mvc/orders/0vrkb3z0004t0008p", UriKind.Relative)));
        Assert.Equal(
            "0VRKB3Z0004T0008P 11439416898772232 0VRKB3Z0004T0008P,D0112345671234567",
            await client.GetStringAsync(
                new Uri(
                    "/orders?after=0VR-KB3Z000-4T0008P&before=114-3941689-8772232&ids=0VRKB3Z0004T0008P&ids=D01-1234567-1234567",
                    UriKind.Relative)));
        Assert.Equal("0VRKB3Z0004T0008P", await client.GetStringAsync(new Uri("/header", UriKind.Relative)));

        foreach (string wrong in new[] { "/orders/0VRKB3Z0004T0008Q", "/mvc/orders/0VRKB3Z0004T0008Q", "/orders?after=1" })
        {
            using HttpResponseMessage response = await client.GetAsync(new Uri(wrong, UriKind.Relative));
            Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        }

        using var body = new StringContent("""["0VRKB3Z0004T0008P"]""", System.Text.Encoding.UTF8, "application/json");
        using HttpResponseMessage posted = await client.PostAsync(new Uri("/orders", UriKind.Relative), body);
        Assert.Equal("""["0VRKB3Z0004T0008P"]""", await posted.Content.ReadAsStringAsync());
    }
}

/// <summary>A controller that takes an order ID from its route.</summary>
[ApiController]
[Route("mvc/orders")]
public class OrdersController : ControllerBase
{
    /// <summary>Answers with the ID in groups.</summary>
    [HttpGet("{id}")]
    public string Get(OrderId id) => id.ToString("D");
}
