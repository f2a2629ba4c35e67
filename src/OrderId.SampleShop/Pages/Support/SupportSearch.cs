using OrderIds.Tracking;

namespace OrderIds.SampleShop.Pages.Support;

/// <summary>Searches the orders for a text that support has typed or pasted.</summary>
public sealed class SupportSearch
{
    private const int MostText = 4096, MostOrders = 20;

    /// <summary>Gets the orders that were found.</summary>
    public List<PlacedOrder> Found { get; private set; } = [];

    /// <summary>Gets the orders with similar IDs, if the text is an ID with a typo.</summary>
    public List<(PlacedOrder Order, OrderIdSuggestion Suggestion)> DidYouMean { get; } = [];

    /// <summary>Gets the error in the text, if the text is not a valid ID.</summary>
    public OrderIdValidation? Validation { get; private set; }

    /// <summary>Gets a value indicating whether the text is a masked ID, most of whose characters are hidden.</summary>
    public bool IsMasked { get; private set; }

    /// <summary>Gets the Amazon order ID in the text, if there is one.</summary>
    public OrderId? Amazon { get; private set; }

    public bool IsEmpty => Found.Count == 0 && DidYouMean.Count == 0;

    /// <summary>Describes a typo in English.</summary>
    public static string Describe(OrderIdRepair repair) => repair switch
    {
        OrderIdRepair.AdjacentSwap => "two characters are swapped",
        OrderIdRepair.LookAlike => "a look-alike",
        OrderIdRepair.MissingCharacter => "a character is missing",
        OrderIdRepair.ExtraCharacter => "an extra character",
        _ => "one character is different",
    };

    /// <summary>
    /// Searches by sealed (encrypted) ID, sortable ID, tracking number and e-mail address, and by all IDs in a longer text.
    /// </summary>
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

    /// <summary>Finds the orders whose IDs differ from a text by one typo.</summary>
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
