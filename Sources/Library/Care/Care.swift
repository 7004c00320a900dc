import Community
import Content
import Markup
import Storage

/// All that the care of vetted documents adds to the feature.
enum Care {
    static let migrations: [Migration] = [
        ReviewSchema.stages, ReviewSchema.archiving, FavouriteSchema.favourites,
        ErratumSchema.errata,
        AcknowledgementSchema.requests, DownloadSchema.downloads,
    ]

    static let routes: [Route] =
        Reviews.routes + Acknowledgements.routes + Errata.routes + FavouriteKind.library.routes
        + CountedDownloads.routes

    static let pages: [any Page.Type] = [
        ReviewPage.self, DuePage.self, AcknowledgementPage.self, NewErratumPage.self,
        ErrataPage.self,
        ErratumPage.self, FavouritesPage.self, DownloadersPage.self,
    ]

    static let declarations: [any Declaration] =
        Reviews.declarations + Acknowledgements.declarations + Errata.declarations
        + FavouriteKind.library.declarations + CountedDownloads.declarations + CareSamples.all
}
