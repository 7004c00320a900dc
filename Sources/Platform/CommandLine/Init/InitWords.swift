import Foundation

/// What `parvis init` says once the site is made: the way from there to people who come in.
struct InitWords {
    let lines: [String]

    init(_ config: Config, file: String, link: String) {
        let program = Bundle.main.executableURL?.path ?? "parvis"
        var lines = [
            "", "The site is made in \(config.data), its configuration is \(file).", "",
        ]
        if config.address.hasPrefix("https://") {
            lines += Self.service(config, file)
        } else {
            lines += ["1. Start it:", "     \(program) serve --config \(file)"]
        }
        lines += [
            "", "Then the first administrator comes in here, once, within 14 days:", link, "",
            "Who moderates or administers is asked for a second factor, a passkey or a code,",
            "unless the policies of the site say otherwise.",
            "Without mail, invitations show their links to hand over. For mail, fill in mailHost,",
            "mailFrom and the keys beside them in \(file), start it again, then",
            "     \(program) mail check --config \(file) --to YOUR-ADDRESS",
            "which says what is missing, in the DNS as well. A mail server on another machine",
            "has to be allowed to the service: the end of config/parvis.service says how.",
            "For a backup every night,", "     \(program) backup-key --out parvis-secret.txt",
            "makes a pair of keys: the public one goes into backupKey, with a backupFolder, the",
            "other one away from here; \(program) restore brings a site back. All is looked at by",
            "     \(program) check --config \(file)",
        ]
        self.lines = lines
    }

    /// Behind a TLS proxy, as root on a Debian with systemd.
    private static func service(_ config: Config, _ file: String) -> [String] {
        let host = URL(string: config.address)?.host() ?? ""
        return [
            "1. Start it, and after each start of the machine (as root; the paths are those of",
            "   config/parvis.service, which says more):",
            "     cp /opt/parvis/config/parvis.service /etc/systemd/system/",
            "     systemctl enable --now parvis",
            "2. Its address, with a certificate that Caddy asks for and renews; the DNS must lead",
            "   \(host) to this machine, whose ports 80 and 443 are open:",
            "     apt install caddy",
            "     sed 's/parvis.example.org/\(host)/; s/8080/\(config.port)/' \\",
            "         /opt/parvis/config/Caddyfile > /etc/caddy/Caddyfile",
            "     systemctl restart caddy",
        ]
    }
}
