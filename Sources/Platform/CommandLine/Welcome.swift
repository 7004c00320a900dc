import Community
import Content

/// What `parvis demo` says once it is ready: the accounts, the mails, and last the address.
struct Welcome {
    let lines: [String]

    init(_ options: SiteOptions) throws {
        let cast = try DemonstrationCast(folder: options.resources + "/config/demonstration")
        let accounts = cast.players.map { player in
            let role = player.roles.values.max()?.rawValue ?? ""
            return "  " + player.email.padded(22) + role.padded(16) + player.name
        }
        lines =
            ["", "The accounts, all with the password \(Demonstration.password):", ""]
            + accounts
            + [
                "", "The mails that it writes: \(options.address)/demonstration/mail",
                "Ctrl-C ends it.", "", "Parvis: \(options.address)",
            ]
    }
}

extension String {
    fileprivate func padded(_ width: Int) -> String {
        self + String(repeating: " ", count: max(1, width - count))
    }
}
