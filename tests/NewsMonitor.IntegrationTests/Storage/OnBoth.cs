using NewsMonitor.Storage;

namespace NewsMonitor.IntegrationTests.Storage;

// Every sentence about storage holds on both databases.

public sealed class FeedLeasesOnSqlite() : FeedLeaseTests(StorageProvider.Sqlite);

public sealed class FeedLeasesOnPostgreSql() : FeedLeaseTests(StorageProvider.PostgreSql);

public sealed class PollsOnSqlite() : PollTests(StorageProvider.Sqlite);

public sealed class PollsOnPostgreSql() : PollTests(StorageProvider.PostgreSql);

public sealed class StoriesOnSqlite() : StoryTests(StorageProvider.Sqlite);

public sealed class StoriesOnPostgreSql() : StoryTests(StorageProvider.PostgreSql);

public sealed class AlertsOnSqlite() : AlertTests(StorageProvider.Sqlite);

public sealed class AlertsOnPostgreSql() : AlertTests(StorageProvider.PostgreSql);

public sealed class DeliveriesOnSqlite() : DeliveryTests(StorageProvider.Sqlite);

public sealed class DeliveriesOnPostgreSql() : DeliveryTests(StorageProvider.PostgreSql);

public sealed class OutboxOnSqlite() : OutboxTests(StorageProvider.Sqlite);

public sealed class OutboxOnPostgreSql() : OutboxTests(StorageProvider.PostgreSql);

public sealed class RetentionOnSqlite() : RetentionTests(StorageProvider.Sqlite);

public sealed class RetentionOnPostgreSql() : RetentionTests(StorageProvider.PostgreSql);

public sealed class OpeningOnSqlite() : OpeningTests(StorageProvider.Sqlite);

public sealed class OpeningOnPostgreSql() : OpeningTests(StorageProvider.PostgreSql);

public sealed class MigrationOnSqlite() : MigrationTests(StorageProvider.Sqlite);

public sealed class MigrationOnPostgreSql() : MigrationTests(StorageProvider.PostgreSql);

public sealed class NoticesOnSqlite() : NoticeTests(StorageProvider.Sqlite);

public sealed class NoticesOnPostgreSql() : NoticeTests(StorageProvider.PostgreSql);

public sealed class RenamedItemsOnSqlite() : RenamedItemTests(StorageProvider.Sqlite);

public sealed class RenamedItemsOnPostgreSql() : RenamedItemTests(StorageProvider.PostgreSql);

public sealed class ReadingOnSqlite() : ReadingTests(StorageProvider.Sqlite);

public sealed class ReadingOnPostgreSql() : ReadingTests(StorageProvider.PostgreSql);

public sealed class FollowUpsOnSqlite() : FollowUpTests(StorageProvider.Sqlite);

public sealed class FollowUpsOnPostgreSql() : FollowUpTests(StorageProvider.PostgreSql);

public sealed class UpgradeOnSqlite() : UpgradeTests(StorageProvider.Sqlite);

public sealed class UpgradeOnPostgreSql() : UpgradeTests(StorageProvider.PostgreSql);

public sealed class NodesOnSqlite() : NodeTests(StorageProvider.Sqlite);

public sealed class NodesOnPostgreSql() : NodeTests(StorageProvider.PostgreSql);

public sealed class FailingFeedsOnSqlite() : FailingFeedTests(StorageProvider.Sqlite);

public sealed class FailingFeedsOnPostgreSql() : FailingFeedTests(StorageProvider.PostgreSql);

public sealed class OpenStoriesOnSqlite() : OpenStoriesTests(StorageProvider.Sqlite);

public sealed class OpenStoriesOnPostgreSql() : OpenStoriesTests(StorageProvider.PostgreSql);

public sealed class MarksOnSqlite() : MarkTests(StorageProvider.Sqlite);

public sealed class MarksOnPostgreSql() : MarkTests(StorageProvider.PostgreSql);

public sealed class MarkCountsOnSqlite() : MarkCountTests(StorageProvider.Sqlite);

public sealed class MarkCountsOnPostgreSql() : MarkCountTests(StorageProvider.PostgreSql);

public sealed class ActivityOnSqlite() : ActivityTests(StorageProvider.Sqlite);

public sealed class ActivityOnPostgreSql() : ActivityTests(StorageProvider.PostgreSql);

public sealed class ProtectionKeysOnSqlite() : ProtectionKeyTests(StorageProvider.Sqlite);

public sealed class ProtectionKeysOnPostgreSql() : ProtectionKeyTests(StorageProvider.PostgreSql);

public sealed class FeedRecordsOnSqlite() : FeedRecordTests(StorageProvider.Sqlite);

public sealed class FeedRecordsOnPostgreSql() : FeedRecordTests(StorageProvider.PostgreSql);

public sealed class AskedPollsOnSqlite() : AskedPollTests(StorageProvider.Sqlite);

public sealed class AskedPollsOnPostgreSql() : AskedPollTests(StorageProvider.PostgreSql);

public sealed class MatchRecordsOnSqlite() : MatchRecordTests(StorageProvider.Sqlite);

public sealed class MatchRecordsOnPostgreSql() : MatchRecordTests(StorageProvider.PostgreSql);
