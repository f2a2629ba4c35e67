namespace OrderIds.AspNetCore.Problems;

/// <summary>Holds a value that an endpoint of a minimal API reads from a request: a parameter, or a property of one.</summary>
/// <param name="Name">The name, unless an attribute gives another.</param>
/// <param name="Type">The type.</param>
/// <param name="Attributes">The attributes, such as <c>[FromHeader]</c>.</param>
/// <param name="IsOptional">Whether the value may be missing.</param>
internal readonly record struct EndpointValue(string Name, Type Type, object[] Attributes, bool IsOptional)
{
    /// <summary>Gets a value indicating whether the value is an array of IDs.</summary>
    public bool IsArray => Type == typeof(OrderId[]) || AllowsEmptyItems;

    /// <summary>Gets a value indicating whether the value is an array whose empty items are read as missing IDs.</summary>
    public bool AllowsEmptyItems => Type == typeof(OrderId?[]);

    /// <summary>Gets a value indicating whether the value is an ID or an array of IDs.</summary>
    public bool IsOfIds => IsArray || (Nullable.GetUnderlyingType(Type) ?? Type) == typeof(OrderId);
}
