import Community
import Content

/// What the feature has of downloads.
enum CountedDownloads {
    static let routes: [Route] = [
        .get(DownloadPaths.downloads, .moderators, Downloaders.index)
    ]

    static let declarations: [any Declaration] = [
        ConsentPurpose.downloads, DownloadSettings.keepsNames.declaration, DownloadJobs.forget,
        DownloadJobs.more, DownloadJobs.forgetRefused, DownloadJobs.moreRefused,
        DownloadJobs.retention,
        DownloadDataStore.downloads, DownloadDataStore.trace, DownloadDataStore.counted,
        DownloadDataStore.vetted,
    ]
}

enum DownloadPaths {
    static let downloads = SpacePathTo<Item.ID>("/library/:id/downloads")
}
