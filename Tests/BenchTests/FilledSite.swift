import Community
import TestKit

@testable import bench

/// A site that the features filled with a few posts, by the code that fills a large one; made once
/// for the tests that look at it.
final class FilledSite: Sendable {
    static let shared = Result { try FilledSite() }

    let town: BenchTown

    private init() throws {
        town = try BenchTown.fill(
            posts: 20, members: 20, ProcessEnd.folder("parvis-bench"))
    }
}
