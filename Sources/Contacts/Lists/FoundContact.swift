import Foundation
import HTTP

/// What the script of the list shows while somebody types.
struct FoundContact: Encodable {
    let name: String
    let context: String
    let address: String
    let telephone: String?
    let number: String?

    static func response(_ found: [FoundContact]) throws -> Response {
        let bytes = try JSONEncoder().encode(["contacts": found])
        var response = Response(type: .json, Array(bytes))
        response.headers.set("Cache-Control", "no-store")
        return response
    }
}
