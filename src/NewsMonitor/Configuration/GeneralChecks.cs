using MimeKit;
using NewsMonitor.Configuration.Options;
using NewsMonitor.Delivery.Email;

namespace NewsMonitor.Configuration;

/// <summary>What concerns the service as a whole.</summary>
internal sealed class GeneralChecks(Problems problems, Place place)
{
    public void Check(MonitorOptions options, IConfigurationRoot root)
    {
        AtLeastOne("Http:MaxBytes", options.Http.MaxBytes);
        AtLeastOne("Http:MaxConcurrency", options.Http.MaxConcurrency);
        AtLeastOne("Http:MaxPerHost", options.Http.MaxPerHost);
        AtLeastOne("Polling:MaxItemsPerFeed", options.Polling.MaxItemsPerFeed);
        if (options.Polling.MinInterval > options.Polling.MaxInterval)
            problems.Error(place.At("Polling:MinInterval"), $"{options.Polling.MinInterval} is longer than MaxInterval ({options.Polling.MaxInterval}).");
        if (options.Delivery.Retries.Count == 0)
            problems.Error(place.At("Delivery:Retries"), "needs at least one wait.");
        CheckStorage(options);
        CheckSmtp(options.Smtp);
        new WebChecks(problems, place).Check(options.Web, root);
        if (options.Http.UserAgent is { } agent && agent.Any(char.IsControl))
            problems.Error(place.At("Http:UserAgent"), "holds a control character.");
    }

    private void AtLeastOne(string key, int value)
    {
        if (value < 1)
            problems.Error(place.At(key), $"{value} must be at least 1.");
    }

    private void CheckStorage(MonitorOptions options)
    {
        if (options.Storage.Provider == StorageKind.PostgreSql && string.IsNullOrEmpty(options.Storage.ConnectionString))
            problems.Error(place.At("Storage:ConnectionString"), "PostgreSQL needs one.", "Write \"Host=localhost;Database=newsmonitor;Username=newsmonitor\".");
        if (options.Jobs.Storage == JobsKind.PostgreSql && options.Jobs.ConnectionString is null && options.Storage.Provider != StorageKind.PostgreSql)
            problems.Error(place.At("Jobs:ConnectionString"), "Hangfire on PostgreSQL needs one while Storage is SQLite.");
    }

    private void CheckSmtp(SmtpSection smtp)
    {
        if (!MailboxAddress.TryParse(smtp.From, out var from) || !from.Address.Contains('@'))
            problems.Error(place.At("Smtp:From"), $"`{smtp.From}` is no mail address.");
        if (smtp.Port is < 1 or > 65535)
            problems.Error(place.At("Smtp:Port"), $"{smtp.Port} is no port.");
        if (smtp.Connections is < 1 or > 50)
            problems.Error(place.At("Smtp:Connections"), $"{smtp.Connections} is not from 1 to 50.");
        if (smtp.CaFile is { } ca && !File.Exists(smtp.CaFile = place.Resolve(ca)))
            problems.Error(place.At("Smtp:CaFile"), $"the file `{smtp.CaFile}` does not exist.");
        if (smtp.Templates is { } folder)
            CheckTemplates(smtp.Templates = place.Resolve(folder));
        if (smtp.Dkim is { } dkim)
            CheckDkim(dkim);
        if (smtp.PasswordFile is { Length: > 0 } file)
            smtp.Password = SecretFiles.Read(problems, place.At("Smtp:PasswordFile"), file);
    }

    private void CheckTemplates(string folder)
    {
        var at = place.At("Smtp:Templates");
        if (!Directory.Exists(folder))
            problems.Error(at, $"there is no folder `{folder}`.");
        else if (OwnTemplates.In(folder).Count == 0)
            problems.Error(at, $"the folder `{folder}` has no templates.", "Their names end in .liquid; the built-in ones' are in docs/alerts.md.");
        foreach (var (file, error) in OwnTemplates.Problems(folder))
            problems.Error(at, $"`{file}` is no Liquid template: {error}");
    }

    private void CheckDkim(DkimSection dkim)
    {
        if (dkim.Domain.Length == 0)
            problems.Error(place.At("Smtp:Dkim:Domain"), "is missing.", "Write the domain of Smtp:From.");
        if (dkim.Selector.Length == 0)
            problems.Error(place.At("Smtp:Dkim:Selector"), "is missing.", "The public key is in the DNS at SELECTOR._domainkey.DOMAIN.");
        var at = place.At("Smtp:Dkim:KeyFile");
        dkim.KeyFile = place.Resolve(dkim.KeyFile);
        if (!File.Exists(dkim.KeyFile))
            problems.Error(at, $"the file `{dkim.KeyFile}` does not exist.");
        else if (new DkimOptions(dkim.Domain, dkim.Selector, SecretFiles.Read(problems, at, dkim.KeyFile)).Problem() is { } problem)
            problems.Error(at, $"`{dkim.KeyFile}` holds no RSA private key: {problem}", "openssl genrsa -out dkim.pem 2048");
    }
}
