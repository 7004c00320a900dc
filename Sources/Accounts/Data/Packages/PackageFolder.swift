import Community
import Foundation
import Security
import Storage

/// Where what people take along lies until they have it. A backup does not hold it.
struct PackageFolder {
    private let site: Site
    private var path: String { site.options.data + "/packages" }

    init(_ site: Site) { self.site = site }

    func newName() -> String { Token().text + ".zip" }

    func path(of name: String) -> String { path + "/" + name }

    /// Removes files once it is sure that no row names them.
    func remove(_ names: [String], after db: Database) {
        db.afterCommit { names.forEach(remove) }
    }

    func remove(_ name: String) {
        do { try FileManager.default.removeItem(atPath: path(of: name)) } catch {
            // It may be gone already; the sweep looks again.
        }
    }

    /// Removes what no row names and is older than a day: a server died in the middle.
    func sweep(but named: Set<String>) throws {
        guard FileManager.default.fileExists(atPath: path) else { return }
        for name in try FileManager.default.contentsOfDirectory(atPath: path)
        where !named.contains(name) {
            let facts = try FileManager.default.attributesOfItem(atPath: path(of: name))
            guard let made = facts[.modificationDate] as? Date, made.timeIntervalSinceNow < -86_400
            else { continue }
            remove(name)
        }
    }
}
