using System.ComponentModel.DataAnnotations;
using OrderIds.AspNetCore.Kinds;

namespace OrderIds.AspNetCore;

/// <summary>Allows only order IDs of some kinds, never <see cref="OrderIdKind.None"/>, in an <see cref="OrderId"/> or a list of them.</summary>
/// <remarks>
/// <para>
/// It is a validation attribute like those of the framework. Controllers with <c>[ApiController]</c> check it on parameters and properties,
/// and so do minimal APIs with <c>AddValidation()</c> of .NET 10. Without that, use <c>RequireOrderIdKinds</c>. A value that is missing is
/// valid: say <c>required</c> where it is not.
/// </para>
/// </remarks>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Parameter)]
public sealed class AllowedOrderIdKindsAttribute : ValidationAttribute
{
    private readonly KindCheck _check;

    /// <summary>Initializes a new instance of the <see cref="AllowedOrderIdKindsAttribute"/> class.</summary>
    /// <param name="kinds">The kinds to allow; none to allow every kind but <see cref="OrderIdKind.None"/>.</param>
    /// <exception cref="ArgumentException"><see cref="OrderIdKind.None"/> is among the kinds.</exception>
    public AllowedOrderIdKindsAttribute(params OrderIdKind[] kinds) => _check = new KindCheck(kinds);

    /// <summary>Gets the kinds that are allowed, each once.</summary>
    public IReadOnlyList<OrderIdKind> Kinds => _check.Allowed;

    /// <inheritdoc/>
    public override bool RequiresValidationContext => false;

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">The value is not an <see cref="OrderId"/> or a list of them.</exception>
    protected override ValidationResult? IsValid(object? value, ValidationContext validationContext)
    {
        string? message = _check.Explain(value);
        return message is null
            ? ValidationResult.Success
            : new ValidationResult(ErrorMessage ?? message, validationContext?.MemberName is { } member ? [member] : null);
    }
}
