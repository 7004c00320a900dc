import Community
import Foundation
package import HTTP
import Security
import Storage

/// A program that reads in somebody's name: no cookies, a password of its own in each request.
package struct Program {
    private let town: Town
    private let authorization: String
    package var userAgent = "Calendrier/1.0"

    /// - Parameter reach: what its password opens; nil for all there is.
    package init(
        of resident: Resident, _ town: Town, reach: [String]? = nil, named name: String = "Essai"
    ) throws {
        let all = town.site.declarations.all(PasswordReach.self).map(\.name)
        let person = try town.person(resident)
        let secret = try town.site.database.write {
            try ApplicationPasswordStore(db: $0)
                .make(name, reaching: reach ?? all, for: person, at: town.now)
        }
        self.init(resident.email, secret.text, town)
    }

    package init(_ email: String, _ password: String, _ town: Town) {
        self.town = town
        let pair = Data("\(email):\(password)".utf8).base64EncodedString()
        authorization = "Basic \(pair)"
    }

    package func send(
        _ method: HTTP.Method, _ address: String, _ body: String = "", depth: String? = nil,
        headers: [String: String] = [:]
    ) throws -> Answer {
        var text = "\(method.rawValue) \(address) HTTP/1.1\r\nHost: localhost\r\n"
        text += "Authorization: \(authorization)\r\nUser-Agent: \(userAgent)\r\n"
        if let depth { text += "Depth: \(depth)\r\n" }
        for (name, value) in headers { text += "\(name): \(value)\r\n" }
        var request = try Request(parsing: Array((text + "\r\n").utf8))
        request.bytes = Array(body.utf8)
        return Answer(town.answer(request))
    }

    /// Asks for properties by their names, such as `d:getetag`, `c:calendar-data`.
    package func propfind(
        _ address: String, _ names: String..., depth: String = "0"
    ) throws -> Answer {
        let prop = names.map { "<\($0)/>" }.joined()
        return try send(
            .propfind, address, "<d:propfind \(Self.names)><d:prop>\(prop)</d:prop></d:propfind>",
            depth: depth)
    }

    /// Asks what has changed since a token.
    package func sync(_ address: String, since token: String = "") throws -> Answer {
        try send(
            .report, address,
            """
            <d:sync-collection \(Self.names)><d:sync-token>\(token)</d:sync-token>
            <d:sync-level>1</d:sync-level><d:prop><d:getetag/></d:prop></d:sync-collection>
            """)
    }

    package static let names = """
        xmlns:d="DAV:" xmlns:c="urn:ietf:params:xml:ns:caldav" \
        xmlns:cs="http://calendarserver.org/ns/" xmlns:card="urn:ietf:params:xml:ns:carddav"
        """
}

extension Answer {
    /// The token that an answer ends with.
    package var syncToken: String? { between("<d:sync-token>", "</d:sync-token>").last }

    /// The addresses of a multistatus.
    package var hrefs: [String] {
        between("<d:response><d:href>", "</d:href>")
    }

    /// The addresses of what there is no more.
    package var gone: [String] {
        between("<d:response>", "</d:response>").filter {
            $0.contains("</d:href><d:status>HTTP/1.1 404")
        }
        .map { String($0.dropFirst(8).prefix { $0 != "<" }) }
    }

    /// What stands between two texts, wherever it does.
    package func between(_ start: String, _ end: String) -> [String] {
        text.components(separatedBy: start).dropFirst().compactMap {
            $0.components(separatedBy: end).first
        }
    }
}
