import Community
import Content
import Foundation
import Storage

/// The library of the filled space: a theme of many documents, and one of fifty.
struct LibraryFilling {
    private let site: Site
    private let crowd: BenchCrowd
    private let documents: Int

    init(_ site: Site, _ crowd: BenchCrowd, posts: Int) {
        self.site = site
        self.crowd = crowd
        documents = max(60, min(posts / 10, Self.most))
    }

    private static let most = 10_000

    func fill() throws -> BenchHandles {
        var handles = BenchHandles()
        for (name, size, handle) in [
            ("Textes", documents, LibraryBench.long), ("Guides", 50, LibraryBench.short),
        ] {
            let theme = try site.database.write {
                try LibraryFillingStore(db: $0, crowd: crowd).addTheme(name)
            }
            for start in stride(from: 0, to: size, by: 200) {
                let some = try site.database.write { db in
                    let store = LibraryFillingStore(db: db, crowd: crowd)
                    return try (start..<min(start + 200, size)).map { number in
                        try store.add(number, of: size, to: theme)
                    }
                }
                for id in some.prefix(10) {
                    handles.add(
                        LibraryPaths.document(id, in: crowd.space), to: LibraryBench.document)
                }
            }
            handles.add(LibraryPaths.theme(theme, in: crowd.space), to: handle)
        }
        return handles
    }
}
