namespace OrderIds;

/// <summary>What the metrics show of one generator.</summary>
/// <param name="Node">Its node.</param>
/// <param name="Issued">How many IDs it has issued.</param>
/// <param name="Left">How many IDs its lease has left.</param>
/// <param name="Lead">How many milliseconds its times run ahead of the wall clock.</param>
internal readonly record struct GeneratorReading(int Node, long Issued, long Left, long Lead);
