namespace OrderIds.Tool.Tracks;

/// <summary>Lists the groups of statuses that are shown in different colours.</summary>
internal enum TrackTone
{
    None,
    Moving,
    Good,
    Odd,
    Bad,
}
