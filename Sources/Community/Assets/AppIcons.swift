import HTTP
import Media

/// The sign of Parvis in the sizes that a phone asks for, drawn when the first one does.
enum AppIcons {
    /// What each is addressed by, and its width and height in pixels.
    static let edges = ["icon-192.png": 192, "icon-512.png": 512]

    private static let drawn: [String: [UInt8]] = edges.compactMapValues {
        do { return try AppIcon.png(edge: $0) } catch { return nil }
    }

    static func answer(_ name: String) -> Response? {
        guard let bytes = drawn[name] else { return nil }
        var response = Response(
            .ok, type: MediaType(essence: "image/png", parameters: []), bytes)
        response.headers.add("Cache-Control", "public, max-age=86400")
        return response
    }
}
