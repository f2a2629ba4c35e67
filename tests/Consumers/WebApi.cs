using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OrderIds;

namespace MyShop
{
    /// <summary>What a web API with OrderId.AspNetCore answers to a valid ID, an invalid one and None.</summary>
    internal static class WebApi
    {
        private static readonly string[] Ids = ["0VR-KB3Z000-4T0008P", "0VRKB3Z0004T0008Q", "00000000000000000"];

        public static async Task RunAsync()
        {
            WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
            builder.Logging.ClearProviders();
            builder.WebHost.UseUrls("http://127.0.0.1:0");
            builder.Services.AddOrderIdProblemDetails();
            builder.Services.AddRouting(options => options.AddOrderIds());
            await using WebApplication app = builder.Build();
            app.UseOrderIdProblemDetails();
            app.MapGet("/orders/{id}", (OrderId id) => id.ToString());
            app.MapGet("/kinds/{id}", (OrderId id) => id.ToString()).RequireOrderIdKinds(OrderIdKind.Sortable);
            app.MapGet("/constraint/{id:orderid}", (OrderId id) => id.ToString());
            await app.StartAsync();
            using var client = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };
            await ShowAsync(client, "orders", "a parameter", "200, 400, 200");
            await ShowAsync(client, "kinds", "RequireOrderIdKinds", "200, 400, 400");
            await ShowAsync(client, "constraint", "{id:orderid}", "200, 404, 404");
        }

        private static async Task ShowAsync(HttpClient client, string path, string name, string expected)
        {
            var answers = new List<string>();
            foreach (string id in Ids)
            {
                using HttpResponseMessage response = await client.GetAsync(new Uri($"{path}/{id}", UriKind.Relative));
                string content = await response.Content.ReadAsStringAsync();
                if (response.IsSuccessStatusCode ? content != OrderId.Parse(id).ToString() : content.Contains(id, StringComparison.Ordinal))
                {
                    throw new InvalidOperationException($"Failed: ASP.NET Core, {name}: {content}");
                }

                answers.Add(((int)response.StatusCode).ToString(System.Globalization.CultureInfo.InvariantCulture));
            }

            Console.WriteLine(Matrix.Row("ASP.NET Core, " + name, [.. answers]));
            if (string.Join(", ", answers) != expected)
            {
                throw new InvalidOperationException($"Expected {expected} for {name}.");
            }
        }
    }
}
