import Community
import Content
import Foundation
import HTTP

/// What is to be checked again, now or within a month.
enum DueList {
    static let pageSize = 50
    static let days = 30

    static func index(_ visit: Visit) throws -> Response {
        let space = try visit.spaceOfMembers
        let place = KeysetPlace(visit.request.head.query.first("after"))
        let end = ReviewDates.move(visit.now, days: days + 1, in: space.timeZone)
        let page = try KeysetPage(size: pageSize) {
            try ReviewStore(db: visit.db).due(
                until: end, after: place, for: visit.viewer, in: space, limit: $0)
        }
        return try visit.page(
            DuePage(
                libraryAddress: LibraryPaths.library(in: space),
                moderates: visit.viewer.moderates(space),
                rows: page.rows.map { DueRow($0, visit, space) },
                pages: KeysetPages(
                    page, at: ReviewPaths.due(in: space), isFirst: place == nil, field: "after"
                ) { $0.place.text }))
    }
}
