import Foundation
package import Storage

/// Takes what comes in out of its folder, one after the other; one thread uses it.
package final class IncomingPost {
    private let site: Site
    private let drop: DropFolder
    /// How often each of those could not be taken.
    private var failures: [String: Int] = [:]
    private static let mostFailures = 5
    private static let piece = 100

    package init(_ site: Site) throws {
        self.site = site
        drop = try site.incoming
    }

    /// Takes what lies there. One that cannot be taken lies there until the next turn, and is put
    /// away in the end.
    /// - Returns: whether there was something.
    @discardableResult
    package func turn(while goesOn: () -> Bool = { true }) -> Bool {
        do {
            let names = try drop.names(Self.piece)
            var isAny = false
            for name in names where goesOn() { isAny = try take(name) || isAny }
            return isAny
        } catch {
            site.log.error("incoming mail: \(error)")
            return false
        }
    }

    private func take(_ name: String) throws -> Bool {
        guard let bytes = try drop.bytes(of: name) else { return false }
        let item = IncomingItem(bytes)
        let isRead: Bool
        do {
            isRead = try site.database.write { db in
                try IncomingDesk(site: site, db: db, now: site.clock.now()).take(item)
            }
        } catch {
            return try leave(name, error)
        }
        failures[name] = nil
        guard !isRead else {
            try drop.remove(name)
            return true
        }
        site.log.info("incoming mail: \(name) answers nothing of ours and is put aside")
        try drop.setAside(name)
        return true
    }

    /// It is not the mail's fault if the database is away; whatever else it cannot do may be.
    private func leave(_ name: String, _ error: any Error) throws -> Bool {
        site.log.error("incoming mail: \(error)")
        guard !Self.isOfStorage(error) else { return false }
        failures[name, default: 0] += 1
        guard failures[name, default: 0] >= Self.mostFailures else { return false }
        failures[name] = nil
        try drop.setAside(name)
        return true
    }

    private static func isOfStorage(_ error: any Error) -> Bool {
        switch error as? StorageError {
        case .unavailable, .busy, .full, .io, .uncertain, .readOnly: true
        default: false
        }
    }
}

extension Site {
    /// Where what comes in waits to be read.
    package var incoming: DropFolder {
        get throws { try DropFolder(options.data + "/incoming") }
    }
}
