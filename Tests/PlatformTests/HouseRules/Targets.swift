import Foundation
import Testing

/// The targets of the project: the folders of `Sources`, by what they are.
struct Targets {
    /// Every folder, C libraries included.
    let all: Set<String>
    let foundation: Set<String>
    let features: Set<String>
    /// The features without which a space is none: the kernel leads to their addresses.
    let society: Set<String>

    /// By its target, the name that each feature gives itself and its folders.
    let names: [String: String]

    static let kernel: Set = ["Community", "Content"]
    /// What of the foundation other targets of it may stand on.
    private static let ground = "TextFiles"
    private static let programs: Set = ["Platform", "parvis", "bench"]

    /// A feature is what lies in `Sources`, is written in Swift and is nothing else.
    init() throws {
        let package = try Project.file("Package.swift").text
        let sources = try Project.sources()
        let foundation = Set(
            package.matches(of: /foundation\("(\w+)"/).map { String($0.1) })
        let society = try #require(package.firstMatch(of: /let society = \[([^\]]+)\]/)).1
        self.society = Set(society.matches(of: /"(\w+)"/).map { String($0.1) })
        all = try Project.folders(of: "Sources")
        let features = Set(sources.map(\.target))
            .subtracting(foundation).subtracting(Self.kernel).subtracting(Self.programs)
        (self.foundation, self.features) = (foundation, features)
        let manifests = sources.filter {
            features.contains($0.target) && $0.text.contains(/(?m)^package let \w/)
        }
        names = try manifests.reduce(into: [:]) { names, file in
            let name = try #require(file.text.firstMatch(of: /name: "([a-z-]+)"/))
            names[file.target] = String(name.1)
        }
    }

    /// What the files of a target may import of the project; nil for what may import everything.
    func allowed(to target: String) -> Set<String>? {
        if target == Self.ground { return [] }
        if foundation.contains(target) { return all.filter { isLibrary($0) || $0 == Self.ground } }
        if target == "Community" { return foundation }
        if target == "Content" { return foundation.union(["Community"]) }
        if features.contains(target) { return foundation.union(Self.kernel) }
        return target == "parvis" ? ["Platform"] : nil
    }

    /// `CSodium` is a library of C.
    private func isLibrary(_ folder: String) -> Bool {
        folder.first == "C" && folder.dropFirst().first?.isUppercase == true
    }
}
