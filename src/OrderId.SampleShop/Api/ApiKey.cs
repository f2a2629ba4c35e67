using System.Security.Cryptography;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Options;

namespace OrderIds.SampleShop;

/// <summary>
/// Authenticates a customer's program by the header <c>Authorization: Bearer KEY</c>. The key is the customer's number, encrypted by the
/// data protection of ASP.NET Core.
/// </summary>
public sealed class ApiKey(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory loggers, UrlEncoder encoder, IDataProtectionProvider protection)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, loggers, encoder)
{
    public const string Policy = "api";

    private const string SchemeName = "ApiKey", Bearer = "Bearer ";

    public static void Add(IServiceCollection services)
    {
        services.AddAuthentication().AddScheme<AuthenticationSchemeOptions, ApiKey>(SchemeName, null);
        services.AddAuthorizationBuilder()
            .AddPolicy(Policy, policy => policy.AddAuthenticationSchemes(SchemeName).RequireAuthenticatedUser());
    }

    public static string Create(Guid customerId, IDataProtectionProvider protection) =>
        Protector(protection).Protect(customerId.ToString("N"));

    protected override Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        string header = Request.Headers.Authorization.ToString();
        if (!header.StartsWith(Bearer, StringComparison.Ordinal))
        {
            return Task.FromResult(AuthenticateResult.NoResult());
        }

        try
        {
            var id = Guid.ParseExact(Protector(protection).Unprotect(header[Bearer.Length..]), "N");
            return Task.FromResult(AuthenticateResult.Success(new AuthenticationTicket(Visitor.Create(id, isStaff: false), SchemeName)));
        }
        catch (CryptographicException)
        {
            return Task.FromResult(AuthenticateResult.Fail("The key is not valid for this shop."));
        }
    }

    private static IDataProtector Protector(IDataProtectionProvider protection) => protection.CreateProtector("ApiKey");
}
