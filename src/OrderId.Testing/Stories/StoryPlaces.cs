namespace OrderIds.Testing.Stories;

/// <summary>Lists the places that an invented parcel passes: the sender, two facilities and the recipient.</summary>
internal static class StoryPlaces
{
    public const int Sender = 0;
    public const int Hub = 1;
    public const int Depot = 2;
    public const int Recipient = 3;

    public static IReadOnlyList<StoryPlace> All { get; } =
    [
        new StoryPlace("Springfield", "OR", "US", "97477"),
        new StoryPlace("Portland", "OR", "US", "97201"),
        new StoryPlace("Salem", "OR", "US", "97301"),
        new StoryPlace("Salem", "OR", "US", "97302"),
    ];

    /// <summary>Finds the place with the text that an event has as its location, or returns <see langword="null"/>.</summary>
    public static StoryPlace? Find(string? location) => All.FirstOrDefault(place => place.Text == location);
}
