using System.Security.Cryptography;

namespace OrderIds.SampleShop;

/// <summary>Gives every instance of the shop the same keys, which the first one to start makes.</summary>
/// <remarks>A real shop takes them from its secret store. Whoever reads this database can open the IDs of its orders.</remarks>
public sealed class ShopSecrets(IDbContextFactory<ShopContext> contexts)
{
    private const int KeyLength = 16;

    private string? _webhookSecret;

    /// <summary>Gets the key that seals order IDs.</summary>
    public byte[] SealingKey => Read("sealing-key");

    /// <summary>Gets the secret that the carrier signs webhooks with.</summary>
    public string WebhookSecret => _webhookSecret ??= Convert.ToHexString(Read("webhook-secret"));

    private byte[] Read(string name)
    {
        using ShopContext context = contexts.CreateDbContext();
        if (Find(context, name) is { } made)
        {
            return made;
        }

        var secret = new ShopSecret { Name = name, Value = RandomNumberGenerator.GetBytes(KeyLength) };
        context.Secrets.Add(secret);
        try
        {
            context.SaveChanges();
            return secret.Value;
        }
        catch (DbUpdateException)
        {
            // Another instance was faster: its key counts.
            return Find(context, name) ?? throw new InvalidOperationException($"The secret '{name}' was neither stored nor found.");
        }
    }

    private static byte[]? Find(ShopContext context, string name) =>
        context.Secrets.AsNoTracking().SingleOrDefault(secret => secret.Name == name)?.Value;
}
