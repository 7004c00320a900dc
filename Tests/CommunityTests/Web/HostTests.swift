import HTTP
import TestKit
import Testing

@testable import Community

@Suite("The name that a request asks for") struct HostTests {
    /// Nil if it is let in.
    private func refusal(of host: String, at address: String) throws -> Int? {
        let town = try Town(features: [], address: address)
        let head = Array("GET /health HTTP/1.1\r\nHost: \(host)\r\n\r\n".utf8)
        let admission = SiteApplication(town.site).admit(try Request(parsing: head).head)
        guard case .refuse(let response) = admission else { return nil }
        return response.status.code
    }

    @Test(arguments: [
        "localhost", "localhost:8080", "127.0.0.1", "127.0.0.1:9000", "[::1]", "[::1]:8080",
    ])
    func `this machine is asked by any of its own names`(host: String) throws {
        #expect(try refusal(of: host, at: "http://localhost") == nil)
        #expect(try refusal(of: host, at: "http://127.0.0.1:8080") == nil)
        #expect(try refusal(of: host, at: "https://parvis.example.org") == 421)
    }

    @Test(arguments: [
        "autre.example", "localhost.autre.example", "autre.example:8080", "192.168.1.2",
        "127.0.0.2", "[::2]", "parvis.example.org.autre.example",
    ])
    func `another name is not served, on TLS or not`(host: String) throws {
        #expect(try refusal(of: host, at: "http://localhost") == 421)
        #expect(try refusal(of: host, at: "https://parvis.example.org") == 421)
    }

    @Test func `the configured name is served with any port`() throws {
        for host in ["parvis.example.org", "parvis.example.org:443", "parvis.example.org:8443"] {
            #expect(try refusal(of: host, at: "https://parvis.example.org") == nil, "\(host)")
        }
    }
}
