using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using OrderIds;
using OrderIds.Hosting;
using OrderIds.Hosting.Sealing;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds ciphers for order IDs to an application.</summary>
public static class OrderIdCipherServiceCollectionExtensions
{
    /// <summary>Adds <see cref="OrderIdCipher"/> as a singleton.</summary>
    /// <param name="services">The services to add to.</param>
    /// <param name="configure">Says where the keys come from.</param>
    /// <returns>The same services.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <remarks>
    /// <para>
    /// In a host, the keys are read while it starts: one that is missing or wrong stops the start. Without a host, they are read when the
    /// cipher is first asked for. The keys are cleared when the service provider is disposed. Time comes from the
    /// <see cref="TimeProvider"/> among the services, if there is one.
    /// </para>
    /// <para>Further calls for the same key of the service only change its options.</para>
    /// </remarks>
    public static IServiceCollection AddOrderIdCipher(this IServiceCollection services, Action<OrderIdSealingOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configure);
        return Add(services, null, null, configure);
    }

    /// <summary>Adds <see cref="OrderIdCipher"/> as a singleton, with options from the configuration.</summary>
    /// <param name="services">The services to add to.</param>
    /// <param name="configuration">The section whose values <see cref="OrderIdSealingOptions"/> has; others are an error.</param>
    /// <param name="configure">Says what the configuration does not, after it, or <see langword="null"/>.</param>
    /// <returns>The same services.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="services"/> or <paramref name="configuration"/> is null.</exception>
    /// <inheritdoc cref="AddOrderIdCipher(IServiceCollection, Action{OrderIdSealingOptions})" path="/remarks"/>
    public static IServiceCollection AddOrderIdCipher(
        this IServiceCollection services, IConfiguration configuration, Action<OrderIdSealingOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configuration);
        return Add(services, null, configuration, configure);
    }

    /// <summary>Adds another <see cref="OrderIdCipher"/> under a key of the service, with keys of its own.</summary>
    /// <param name="services">The services to add to.</param>
    /// <param name="serviceKey">The key of the service, which is the name of the options too; it must not be empty.</param>
    /// <param name="configure">Says where the keys come from.</param>
    /// <returns>The same services.</returns>
    /// <exception cref="ArgumentException"><paramref name="serviceKey"/> is null or empty.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="services"/> or <paramref name="configure"/> is null.</exception>
    /// <inheritdoc cref="AddOrderIdCipher(IServiceCollection, Action{OrderIdSealingOptions})" path="/remarks"/>
    public static IServiceCollection AddKeyedOrderIdCipher(
        this IServiceCollection services, string serviceKey, Action<OrderIdSealingOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentException.ThrowIfNullOrEmpty(serviceKey);
        ArgumentNullException.ThrowIfNull(configure);
        return Add(services, serviceKey, null, configure);
    }

    /// <summary>Adds another <see cref="OrderIdCipher"/> under a key of the service, with options from the configuration.</summary>
    /// <param name="services">The services to add to.</param>
    /// <param name="serviceKey">The key of the service, which is the name of the options too; it must not be empty.</param>
    /// <param name="configuration">The section whose values <see cref="OrderIdSealingOptions"/> has; others are an error.</param>
    /// <param name="configure">Says what the configuration does not, after it, or <see langword="null"/>.</param>
    /// <returns>The same services.</returns>
    /// <exception cref="ArgumentException"><paramref name="serviceKey"/> is null or empty.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="services"/> or <paramref name="configuration"/> is null.</exception>
    /// <inheritdoc cref="AddOrderIdCipher(IServiceCollection, Action{OrderIdSealingOptions})" path="/remarks"/>
    public static IServiceCollection AddKeyedOrderIdCipher(
        this IServiceCollection services, string serviceKey, IConfiguration configuration, Action<OrderIdSealingOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentException.ThrowIfNullOrEmpty(serviceKey);
        ArgumentNullException.ThrowIfNull(configuration);
        return Add(services, serviceKey, configuration, configure);
    }

    private static IServiceCollection Add(
        IServiceCollection services, string? key, IConfiguration? configuration, Action<OrderIdSealingOptions>? configure)
    {
        OptionsBuilder<OrderIdSealingOptions> options = services.AddOptions<OrderIdSealingOptions>(key).ValidateOnStart();
        if (configuration is not null)
        {
            options.Bind(configuration, binder => binder.ErrorOnUnknownConfiguration = true);
        }

        if (configure is not null)
        {
            options.Configure(configure);
        }

        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<OrderIdSealingOptions>, OrderIdSealingOptionsValidator>());
        if (services.Any(service => service.ServiceType == typeof(CipherStarter) && Equals(service.ServiceKey, key)))
        {
            return services;
        }

        services.AddKeyedSingleton(key, (provider, _) => CipherFactory.Create(provider, key));
        services.AddKeyedSingleton(key, (provider, _) => new CipherStarter(() => provider.GetRequiredKeyedService<OrderIdCipher>(key)));
        return services.AddSingleton<IHostedService>(provider => provider.GetRequiredKeyedService<CipherStarter>(key));
    }
}
