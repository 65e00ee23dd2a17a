using NewsMonitor.Storage;

namespace NewsMonitor.IntegrationTests.Stories;

public sealed class StoryMovesOnSqlite() : StoryMoveTests(StorageProvider.Sqlite);

public sealed class StoryMovesOnPostgreSql() : StoryMoveTests(StorageProvider.PostgreSql);

public sealed class ToldStoriesOnSqlite() : ToldStoryTests(StorageProvider.Sqlite);

public sealed class ToldStoriesOnPostgreSql() : ToldStoryTests(StorageProvider.PostgreSql);

public sealed class StoryRecordsOnSqlite() : StoryRecordTests(StorageProvider.Sqlite);

public sealed class StoryRecordsOnPostgreSql() : StoryRecordTests(StorageProvider.PostgreSql);
