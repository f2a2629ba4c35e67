namespace OrderIds.Tests;

/// <summary>An ID of kind <see cref="OrderIdKind.Sortable"/>, as a property draws it.</summary>
public readonly record struct SortableId(OrderId Id);
