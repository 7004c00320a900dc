import Community
import Foundation
import Mail
import TestKit
import Testing

@testable import Platform

@Suite("The configuration") struct ConfigTests {
    private func config(_ text: String) throws -> Config { try Config(json5: Data(text.utf8)) }
    private let least = "address: \"https://a.example\", data: \"/tmp/x\""

    @Test func `the sample is read and has every key with its default`() throws {
        let sample = try Config(file: Town.resources + "/config/parvis.json5")
        var plain = try config("{\(least)}")
        plain.address = sample.address
        plain.data = sample.data
        #expect(sample == plain)
    }

    @Test func `the sample names every key that there is`() throws {
        let text = try String(
            contentsOfFile: Town.resources + "/config/parvis.json5", encoding: .utf8)
        let plain = try config("{\(least)}")
        let keys =
            names(of: plain).filter { !["mail", "backup"].contains($0) } + mailKeys(plain.mail)
            + names(of: plain.backup).map { "backup" + $0.prefix(1).uppercased() + $0.dropFirst() }
        #expect(keys.count == 49)
        for key in keys { #expect(text.contains("\n    \(key): "), "\(key)") }
    }

    private func names(of value: Any) -> [String] {
        Mirror(reflecting: value).children.compactMap(\.label)
    }

    private func mailKeys(_ mail: MailConfig) -> [String] {
        let servers = names(of: mail.relay).map { $0.prefix(1).uppercased() + $0.dropFirst() }
        #expect(names(of: mail).count == 6)
        return servers.map { "mail" + $0 } + servers.map { "mailbox" + $0 }
            + ["mailFrom", "mailReturns", "mailboxFolder", "mailHourly"]
    }

    @Test func `a relay needs an address to write from, and a password its encryption`() throws {
        #expect(try config("{\(least)}").mail.options()?.from == nil)
        let relay = "{\(least), mailHost: \"smtp.example.org\""
        #expect(throws: ConfigError.self) { try config("\(relay)}").mail.options() }
        let options = try config("\(relay), mailFrom: \"parvis@example.org\"}").mail.options()
        #expect(options?.returns.description == "parvis@example.org")
        for wrong in [
            "mailSecurity: \"none\"", "mailSecurity: \"ssl\"",
            "mailReturns: \"\(String(repeating: "a", count: 32))@example.org\"",
            "mailPasswordFile: \"/tmp/no-such-file\"", "mailboxHost: \"a b\"",
        ] {
            let text = "\(relay), mailFrom: \"parvis@example.org\", \(wrong)}"
            #expect(throws: ConfigError.self, "\(wrong)") { try config(text).mail.options() }
        }
    }

    @Test func `an unknown key stops the start with its name and the right spelling`() {
        #expect(throws: ConfigError.unknownKey("adress", nearest: "address")) {
            try config("{\(least), adress: \"x\"}")
        }
    }

    @Test func `a misspelt key is named before the one that it leaves missing`() {
        #expect(throws: ConfigError.unknownKey("adress", nearest: "address")) {
            try config("{adress: \"https://a.example\", data: \"/tmp/x\"}")
        }
    }

    @Test(arguments: [
        "https://a.example/parvis", "https://a.example/", "https://", "ftp://a.example",
        "a.example", "https://a.example?x", "https://moi@a.example", "http://a.example",
        "https://a b", "http://192.168.1.2:8080",
    ])
    func `an address that is more or less than a host is refused`(address: String) {
        #expect(throws: ConfigError.self) {
            try config("{address: \"\(address)\", data: \"/tmp/x\"}")
        }
    }

    @Test(arguments: [
        "https://a.example", "https://a.example:8443", "https://[2001:db8::1]",
        "http://localhost", "http://127.0.0.1:8080", "http://[::1]:8080",
    ])
    func `an address on TLS, or on this machine, is taken`(address: String) throws {
        #expect(try config("{address: \"\(address)\", data: \"/tmp/x\"}").address == address)
    }

    @Test(arguments: ["0.0.0.0", "::", "192.168.1.2", "2001:db8::1"])
    func `an address of this machine alone is not served to others`(listen: String) {
        let wanted = "\"\(listen)\" but must be this machine alone"
        for address in ["http://localhost", "http://127.0.0.1:8080"] {
            let error = #expect(throws: ConfigError.self) {
                try config("{address: \"\(address)\", data: \"/tmp/x\", listen: [\"\(listen)\"]}")
            }
            #expect(error?.description.contains(wanted) == true)
            #expect(error?.description.contains("the key \"listen\"") == true)
        }
        #expect(throws: Never.self) { try config("{\(least), listen: [\"\(listen)\"]}") }
    }

    @Test func `replicas are of a database that is on a server`() throws {
        let replica = "databaseReplicas: [\"postgres://parvis@b/parvis\"]"
        #expect(throws: ConfigError.self) { try config("{\(least), \(replica)}").replicas() }
        let server = "database: \"postgres://parvis@a/parvis\""
        #expect(try config("{\(least), \(server), \(replica)}").replicas().count == 1)
        #expect(throws: ConfigError.self) {
            try config("{\(least), \(server), databaseReplicas: [\"b\"]}").replicas()
        }
    }

    @Test func `a key that resembles nothing is named without a guess`() {
        #expect(throws: ConfigError.unknownKey("zzzzzzzzzz", nearest: nil)) {
            try config("{\(least), zzzzzzzzzz: 1}")
        }
    }

    @Test func `a missing key is named with the line to write`() {
        #expect(
            throws: ConfigError.missing(key: "data", example: "\"/var/lib/parvis\"")
        ) { try config("{address: \"https://a.example\"}") }
    }

    @Test func `a value of the wrong kind is named`() {
        #expect(
            throws: ConfigError.wrongKind(
                key: "port", found: "a text", wanted: "a whole number")
        ) { try config("{\(least), port: \"8080\"}") }
    }

    @Test(arguments: [-1, 65_536]) func `a port out of range is refused`(port: Int) {
        #expect(throws: ConfigError.self) { try config("{\(least), port: \(port)}") }
    }

    @Test(arguments: [0, 65_535]) func `a port in range is taken`(port: Int) throws {
        #expect(try config("{\(least), port: \(port)}").port == port)
    }

    @Test func `a file that is not JSON5 is named`() {
        #expect(throws: ConfigError.self) { try config("address = 1") }
    }

    @Test func `an absent file says what to do`() {
        let error = ConfigError.absent(file: "/nowhere")
        #expect(throws: error) { try Config(file: "/nowhere") }
        #expect(error.description.contains("config/parvis.json5"))
    }
}
