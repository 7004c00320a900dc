import Foundation

/// Where `Templates`, `Static` and `config` are: beside the program, or in the folder that one
/// stands in, or where `PARVIS_RESOURCES` says.
package enum Resources {
    /// - Throws: `StartError.noResources` with the places that were looked at.
    package static func folder() throws -> String {
        var places = [FileManager.default.currentDirectoryPath]
        if let named = ProcessInfo.processInfo.environment["PARVIS_RESOURCES"] {
            places.insert(named, at: 0)
        }
        if let program = Bundle.main.executableURL {
            var folder = program.resolvingSymlinksInPath().deletingLastPathComponent()
            for _ in 0..<4 {
                places.append(folder.path)
                folder.deleteLastPathComponent()
            }
        }
        guard let found = places.first(where: isComplete) else {
            throw StartError.noResources(places)
        }
        return found
    }

    private static func isComplete(_ folder: String) -> Bool {
        ["Templates", "Static", "config/locales"].allSatisfy {
            FileManager.default.fileExists(atPath: folder + "/" + $0)
        }
    }
}

/// Why the program cannot start.
package enum StartError: Error, CustomStringConvertible {
    case noResources([String])
    case noSite(String)
    case alreadyThere(String)
    case otherKey(String)
    case otherFolder(String)
    case usage(String)

    package var description: String {
        switch self {
        case .noResources(let places):
            "Templates, Static and config/locales were not found in "
                + places.joined(separator: ", ")
                + "; start in their folder or set PARVIS_RESOURCES"
        case .noSite(let folder): "there is no site in \(folder) yet; run parvis init first"
        case .alreadyThere(let folder): "there is a site in \(folder) already; nothing was changed"
        case .otherKey(let file):
            "the key \(file) is not that of the other servers of this database; copy theirs "
                + "there, or empty the table parvis_agreement if all of them have a new one"
        case .otherFolder(let folder):
            "the folder \(folder) is not the one where the other servers of this database keep "
                + "their files; mount theirs there"
        case .usage(let text): text
        }
    }
}
