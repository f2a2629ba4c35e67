using System.Reflection;
using MyShop;

namespace OrderIds.Serializers.Tests;

/// <summary>A row of the table of <see cref="SerializerContract"/>: a member, the text of its valid value, and an invalid one.</summary>
/// <param name="Type">The type as the page names it.</param>
/// <param name="Name">The name of the member.</param>
/// <param name="Get">Gets the member.</param>
/// <param name="Clear">Sets it to None, null or the default value.</param>
/// <param name="Text">A part of what is written of the valid value, which nothing else contains.</param>
/// <param name="Typo">An invalid text of the same length, so that binary formats stay in shape.</param>
public sealed record SaleMember(string Type, string Name, Func<Sale, object?> Get, Action<Sale> Clear, string Text, string Typo)
{
    public bool IsStatus => Type.Contains("Status", StringComparison.Ordinal);

    public bool IsAmount => Type.StartsWith("CurrencyAmount", StringComparison.Ordinal);

    public bool IsId => !IsStatus && !IsAmount;

    /// <summary>Gives the status of an object a number that is not defined, as a later version may write.</summary>
    public T MakeUndefined<T>(T sale)
        where T : class
    {
        PropertyInfo property = typeof(T).GetProperty(Name)!;
        Type status = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;

        // Not the property: that refuses it.
        typeof(T).GetField($"<{Name}>k__BackingField", BindingFlags.Instance | BindingFlags.NonPublic)!
            .SetValue(sale, Enum.ToObject(status, 200));
        return sale;
    }
}
