using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace OrderIds.SampleShop;

/// <summary>Creates HTTP clients that call the shop's own endpoints like any external program.</summary>
public sealed class Loopback(IHttpClientFactory clients, IServer server)
{
    public const string Client = "loopback";

    public HttpClient CreateClient()
    {
        HttpClient client = clients.CreateClient(Client);
        client.BaseAddress = FindAddress();
        return client;
    }

    /// <summary>
    /// Returns the first address that the server listens on. If it listens on all addresses, returns the loopback address.
    /// </summary>
    private Uri FindAddress()
    {
        string address = server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault() ?? "http://localhost";
        var parsed = BindingAddress.Parse(address);
        bool isAll = parsed.Host is "*" or "+" or "0.0.0.0" or "[::]";
        return new UriBuilder(parsed.Scheme, isAll ? "127.0.0.1" : parsed.Host, parsed.Port).Uri;
    }
}
