import Foundation

/// Where `Templates`, `Static` and `config` are: in the folder that the configuration names, or
/// else beside the program, in a folder above it as in the source tree, or where it was started.
package enum Resources {
    private static let wanted = ["Templates", "Static", "config/locales"]
    /// Of the folders above the program: it is built three below the source tree.
    private static let mostAbove = 3

    /// - Parameter named: what the configuration says; empty for nothing.
    /// - Throws: `StartError.noResources` with what was looked for, and where.
    package static func folder(named: String = "") throws -> String {
        let places = named.isEmpty ? usualPlaces : [named]
        guard let found = places.first(where: { lacks(in: $0).isEmpty }) else {
            throw StartError.noResources(places.map { "\($0) has no \(lacks(in: $0)[0])" })
        }
        return found
    }

    /// The configuration that is used unless another is named: where the program was started, or
    /// with its resources.
    /// - Throws: `ConfigError.absent` with the places that were looked at.
    package static func configuration() throws -> String {
        let places = ([FileManager.default.currentDirectoryPath] + aboveProgram).map {
            $0 + "/config/parvis.json5"
        }
        guard let found = places.first(where: FileManager.default.fileExists) else {
            throw ConfigError.absent(file: places.joined(separator: ", "))
        }
        return found
    }

    private static var usualPlaces: [String] {
        aboveProgram + [FileManager.default.currentDirectoryPath]
    }

    /// The program's folder, and those that it stands in.
    private static var aboveProgram: [String] {
        guard let program = Bundle.main.executableURL else { return [] }
        var folder = program.resolvingSymlinksInPath().deletingLastPathComponent()
        return (0...mostAbove).map { _ in
            defer { folder.deleteLastPathComponent() }
            return folder.path
        }
    }

    private static func lacks(in folder: String) -> [String] {
        wanted.filter { !FileManager.default.fileExists(atPath: folder + "/" + $0) }
    }
}
