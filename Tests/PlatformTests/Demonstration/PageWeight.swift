import Foundation
import HTTP

@testable import Community

/// What a page costs on a first visit, in bytes: its HTML, and with the styles and scripts that the
/// screen waits for. Browsers fetch what is for paper alone last of all, and show the page without.
struct PageWeight {
    private let statics: StaticFiles

    init(_ site: Site) { statics = site.statics }

    func weigh(_ page: String) throws -> (page: Int, all: Int) {
        let html = page.utf8.count
        let shown = page.replacing(/<link [^>]*media="print"[^>]*>/, with: "")
        let files = Set(shown.matches(of: /"(\/static\/[\w-]+\.(?:css|js)\?v=[^"]*)"/).map(\.1))
        let loaded = try files.map { try size(String($0)) }
        return (html, html + loaded.reduce(0, +))
    }

    private func size(_ address: String) throws -> Int {
        let head = try Request(
            parsing: Array("GET \(address) HTTP/1.1\r\nHost: localhost\r\n\r\n".utf8)
        ).head
        guard case .bytes(let bytes) = statics.answer(head)?.body else { return 0 }
        return bytes.count
    }
}
