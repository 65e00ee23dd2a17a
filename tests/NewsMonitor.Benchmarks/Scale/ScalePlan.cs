using System.Globalization;

namespace NewsMonitor.Benchmarks.Scale;

/// <summary>What a run is to show.</summary>
internal sealed record ScalePlan
{
    /// <summary>As the program has it when nothing else is configured.</summary>
    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(15);

    public int Feeds { get; init; } = 10_000;

    /// <summary>1: SQLite, unless <see cref="Postgres"/>. More: PostgreSQL.</summary>
    public int Nodes { get; init; } = 1;

    public bool Postgres { get; init; }

    /// <summary>How long it is measured, once every feed has had its first poll.</summary>
    public double Minutes { get; init; } = 10;

    /// <summary>How much faster than life: intervals are that much shorter, items come that much oftener.</summary>
    public double Speed { get; init; } = 20;

    /// <summary>Over all feeds, at the speed of life.</summary>
    public int ItemsADay { get; init; } = 500_000;

    /// <summary>Items that are on record when the run begins, spread over the week before.</summary>
    public int History { get; init; }

    /// <summary>Items every feed shows at its first poll.</summary>
    public int First { get; init; } = 5;

    /// <summary>Another build than the one beside this program: the path of its <c>newsmonitor.dll</c>.</summary>
    public string Program { get; init; } = Path.Combine(AppContext.BaseDirectory, "newsmonitor.dll");

    /// <summary>Left behind when set: what the nodes said, and their databases.</summary>
    public string? Keep { get; init; }

    public bool OnPostgres => Postgres || Nodes > 1;

    /// <summary>Between two polls of a feed.</summary>
    public TimeSpan FeedInterval => Interval / Speed;

    /// <summary>Over all feeds, at the speed of the run.</summary>
    public double ItemsASecond => ItemsADay * Speed / 86_400;

    /// <param name="arguments">Pairs: <c>--feeds 10000</c>; <c>--postgres</c> alone.</param>
    public static ScalePlan Parse(IReadOnlyList<string> arguments)
    {
        var plan = new ScalePlan();
        for (var i = 0; i < arguments.Count; i++)
            plan = arguments[i] switch
            {
                "--feeds" => plan with { Feeds = int.Parse(arguments[++i], CultureInfo.InvariantCulture) },
                "--nodes" => plan with { Nodes = int.Parse(arguments[++i], CultureInfo.InvariantCulture) },
                "--postgres" => plan with { Postgres = true },
                "--minutes" => plan with { Minutes = double.Parse(arguments[++i], CultureInfo.InvariantCulture) },
                "--speed" => plan with { Speed = double.Parse(arguments[++i], CultureInfo.InvariantCulture) },
                "--items-a-day" => plan with { ItemsADay = int.Parse(arguments[++i], CultureInfo.InvariantCulture) },
                "--history" => plan with { History = int.Parse(arguments[++i], CultureInfo.InvariantCulture) },
                "--first" => plan with { First = int.Parse(arguments[++i], CultureInfo.InvariantCulture) },
                "--program" => plan with { Program = arguments[++i] },
                "--keep" => plan with { Keep = arguments[++i] },
                var unknown => throw new ArgumentException($"{unknown}: known are --feeds --nodes --postgres --minutes --speed --items-a-day --history --first --program --keep."),
            };
        return plan;
    }
}
