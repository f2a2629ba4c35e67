using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace OrderIds.SampleShop;

/// <summary>
/// Represents who is signed in. A customer is a number in a cookie. Any visitor can become staff, because this is a sample.
/// </summary>
public static class Visitor
{
    public const string Staff = "staff";

    public static Guid? CustomerId(this ClaimsPrincipal user) =>
        Guid.TryParse(user.FindFirstValue(ClaimTypes.NameIdentifier), out Guid id) ? id : null;

    /// <summary>Returns the customer who is signed in. If there is none, creates and signs in a new one.</summary>
    public static async Task<Guid> SignInCustomerAsync(this HttpContext http)
    {
        if (http.User.CustomerId() is { } known)
        {
            return known;
        }

        Guid id = Guid.NewGuid();
        await http.SignInAsync(Create(id, http.User.IsInRole(Staff)));
        return id;
    }

    public static ClaimsPrincipal Create(Guid? customerId, bool isStaff)
    {
        var identity = new ClaimsIdentity(CookieAuthenticationDefaults.AuthenticationScheme);
        if (customerId is { } id)
        {
            identity.AddClaim(new Claim(ClaimTypes.NameIdentifier, id.ToString()));
        }

        if (isStaff)
        {
            identity.AddClaim(new Claim(ClaimTypes.Role, Staff));
        }

        return new ClaimsPrincipal(identity);
    }
}
