using System.ComponentModel.DataAnnotations;
using OrderIds.AspNetCore.Kinds;

namespace OrderIds.AspNetCore;

/// <summary>
/// Validates that an <see cref="OrderId"/>, or each ID in a list, is of an allowed kind, such as sortable or sealed (encrypted).
/// <see cref="OrderIdKind.None"/> is never valid.
/// </summary>
/// <remarks>
/// <para>
/// This is a validation attribute like those of the framework. Controllers with <c>[ApiController]</c> check it on parameters and
/// properties, and so do minimal APIs with <c>AddValidation()</c> of .NET 10. Without these, use <c>RequireOrderIdKinds</c>. A missing
/// value (<see langword="null"/>) is valid: use <c>required</c> if there must be a value.
/// </para>
/// </remarks>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Parameter)]
public sealed class AllowedOrderIdKindsAttribute : ValidationAttribute
{
    private readonly KindCheck _check;

    /// <summary>Initializes a new instance of the <see cref="AllowedOrderIdKindsAttribute"/> class.</summary>
    /// <param name="kinds">The kinds to allow. If there are none, every kind except <see cref="OrderIdKind.None"/> is allowed.</param>
    /// <exception cref="ArgumentException"><see cref="OrderIdKind.None"/> is among the kinds.</exception>
    public AllowedOrderIdKindsAttribute(params OrderIdKind[] kinds) => _check = new KindCheck(kinds);

    /// <summary>Gets the allowed kinds, without duplicates.</summary>
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
