using System.ComponentModel.DataAnnotations;

namespace OrderIds.SampleShop.Pages.Checkout;

/// <summary>Represents the form that a customer fills in at checkout.</summary>
public sealed class CheckoutForm
{
    private const int Longest = 200;

    /// <summary>Gets or sets the key of this checkout. A form that is submitted twice gives one order.</summary>
    public Guid Attempt { get; set; }

    [Required, StringLength(Longest)]
    public string? Name { get; set; }

    [Required, StringLength(Longest)]
    public string? Street { get; set; }

    [Required, StringLength(10)]
    public string? Postcode { get; set; }

    [Required, StringLength(Longest)]
    public string? City { get; set; }

    [Required, StringLength(Longest), EmailAddress]
    public string? Email { get; set; }

    /// <summary>Returns the names of the fields that are not valid.</summary>
    public HashSet<string> FindErrors()
    {
        var results = new List<ValidationResult>();
        Validator.TryValidateObject(this, new ValidationContext(this), results, validateAllProperties: true);
        HashSet<string> wrong = [.. results.SelectMany(result => result.MemberNames)];
        if (SampleShop.Address.NormalizePostcode(Postcode).Length == 0)
        {
            wrong.Add(nameof(Postcode));
        }

        return wrong;
    }

    public Address ToAddress() => new()
    {
        Name = Name!.Trim(),
        Street = Street!.Trim(),
        City = City!.Trim(),
        Email = Email!.Trim(),
        Postcode = SampleShop.Address.NormalizePostcode(Postcode),
    };
}
