namespace OrderIds.Tool.Tracks;

/// <summary>How a status is to be seen at a glance.</summary>
internal enum TrackTone
{
    None,
    Moving,
    Good,
    Odd,
    Bad,
}
