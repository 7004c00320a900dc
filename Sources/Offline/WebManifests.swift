import Community
import Foundation
import HTTP

/// What a phone needs to know to put a space on its screen (W3C, Web Application Manifest).
enum WebManifests {
    private struct Manifest: Encodable {
        let id: String
        let name: String
        let shortName: String
        let lang: String
        let startUrl: String
        let scope = "/"
        let display = "standalone"
        let backgroundColor = "#fbf8f2"
        let themeColor = "#0b5a5e"
        let icons: [Icon]
    }

    private struct Icon: Encodable {
        let src: String
        let sizes: String
        let type: String
        let purpose: String
    }

    private static let icons =
        [192, 512].map {
            Icon(
                src: "/static/icon-\($0).png", sizes: "\($0)x\($0)", type: "image/png",
                purpose: "any maskable")
        } + [
            Icon(src: "/static/favicon.svg", sizes: "any", type: "image/svg+xml", purpose: "any")
        ]

    static func show(_ visit: Visit) throws -> Response {
        let space = try visit.space
        let home = HomePath.home(in: space)
        let manifest = Manifest(
            id: home, name: space.name, shortName: short(space.name), lang: visit.words.locale,
            startUrl: home, icons: icons)
        let encoder = JSONEncoder()
        encoder.keyEncodingStrategy = .convertToSnakeCase
        encoder.outputFormatting = .withoutEscapingSlashes
        let bytes = Array(try encoder.encode(manifest))
        return Response(.ok, type: MediaType(essence: "application/manifest+json"), bytes)
    }

    /// As many of its words as fit below a sign.
    private static func short(_ name: String) -> String {
        let words = name.split(separator: " ")
        let fitting = words.indices.map { words[...$0].joined(separator: " ") }
            .last { $0.count <= 12 }
        return fitting ?? String(name.prefix(12))
    }
}
