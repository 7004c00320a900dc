import Community

extension GuestMail {
    static func addressee(_ guest: EventGuest, _ site: Site) -> MailAddressee {
        MailAddressee(
            email: guest.email, name: guest.name, person: guest.person,
            originID: guest.id.rawValue,
            values: ["link": site.options.address + GuestLink.path(of: guest.id, site)])
    }
}
