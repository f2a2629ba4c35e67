using OrderIds.Tracking;

namespace OrderIds.SampleShop.Pages.Support;

/// <summary>What support has typed or pasted, and the orders it may mean.</summary>
public sealed class SupportSearch
{
    private const int MostText = 4096, MostOrders = 20;

    /// <summary>Gets the orders that are meant.</summary>
    public List<PlacedOrder> Found { get; private set; } = [];

    /// <summary>Gets the orders that may be meant: the text is an ID with a typo.</summary>
    public List<(PlacedOrder Order, OrderIdSuggestion Suggestion)> DidYouMean { get; } = [];

    /// <summary>Gets what is wrong with the text, if it is no ID.</summary>
    public OrderIdValidation? Validation { get; private set; }

    /// <summary>Gets a value indicating whether an ID was masked, so that most of it is missing.</summary>
    public bool IsMasked { get; private set; }

    /// <summary>Gets an ID of Amazon in the text.</summary>
    public OrderId? Amazon { get; private set; }

    public bool IsEmpty => Found.Count == 0 && DidYouMean.Count == 0;

    /// <summary>Returns what a repair does, in English.</summary>
    public static string Describe(OrderIdRepair repair) => repair switch
    {
        OrderIdRepair.AdjacentSwap => "two characters are swapped",
        OrderIdRepair.LookAlike => "a look-alike",
        OrderIdRepair.MissingCharacter => "a character is missing",
        OrderIdRepair.ExtraCharacter => "a character too many",
        _ => "another character",
    };

    /// <summary>Searches by sealed ID, sortable ID, tracking number, mail address, and by every ID in a longer text.</summary>
    public static async Task<SupportSearch> FindAsync(string text, OrderIdCipher cipher, IDbContextFactory<ShopContext> contexts)
    {
        text = text.Length > MostText ? text[..MostText] : text.Trim();
        var search = new SupportSearch { IsMasked = text.Contains("**", StringComparison.Ordinal) };
        await using ShopContext context = await contexts.CreateDbContextAsync();

        HashSet<OrderId> ids = [];
        string number = TrackingNumbers.Normalize(text);
        if (number.Length > 0)
        {
            ids.UnionWith(await context.Parcels.Where(row => row.TrackingNumber == number).Select(row => row.OrderId).ToListAsync());
            ids.UnionWith(await context.Returns.Where(row => row.TrackingNumber == number).Select(row => row.OrderId).ToListAsync());
        }
        else if (OrderId.TryParse(text, out OrderId id))
        {
            search.Add(id, ids, cipher);
        }
        else if (text.Contains('@', StringComparison.Ordinal) && !text.Contains(' ', StringComparison.Ordinal))
        {
            ids.UnionWith(await context.Orders.Where(order => order.Address.Email == text)
                .OrderByDescending(order => order.Id).Take(MostOrders).Select(order => order.Id).ToListAsync());
        }
        else
        {
            foreach (OrderIdMatch match in OrderId.EnumerateMatches(text))
            {
                search.Add(match.Id, ids, cipher);
            }

            if (ids.Count == 0 && search.Amazon is null)
            {
                await search.SuggestAsync(text, cipher, context);
            }
        }

        OrderId[] wanted = [.. ids.Take(MostOrders)];
        search.Found = await context.Orders.AsNoTracking().Where(order => wanted.Contains(order.Id)).OrderByDescending(order => order.Id)
            .ToListAsync();
        return search;
    }

    private void Add(OrderId id, HashSet<OrderId> ids, OrderIdCipher cipher)
    {
        if (id.Kind == OrderIdKind.Amazon)
        {
            Amazon = id;
        }
        else
        {
            ids.Add(cipher.TryOpen(id, out OrderId opened) ? opened : id);
        }
    }

    /// <summary>Lists the orders whose IDs are one typo away from a text.</summary>
    private async Task SuggestAsync(string text, OrderIdCipher cipher, ShopContext context)
    {
        Validation = OrderId.Validate(text);
        var suggestions = new Dictionary<OrderId, OrderIdSuggestion>();
        foreach (OrderIdSuggestion suggestion in OrderId.Suggest(text))
        {
            suggestions.TryAdd(cipher.TryOpen(suggestion.Id, out OrderId opened) ? opened : suggestion.Id, suggestion);
        }

        OrderId[] ids = [.. suggestions.Keys];
        foreach (PlacedOrder order in await context.Orders.AsNoTracking().Where(order => ids.Contains(order.Id)).ToListAsync())
        {
            DidYouMean.Add((order, suggestions[order.Id]));
        }
    }
}
