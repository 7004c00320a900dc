import Testing

@testable import Media

@Suite("Pictures in colours of their own") struct ColourTests {
    let shop: Workshop
    static let spaces = [Colours.displayP3, .adobeRGB]
    /// Vivid, but within what sRGB can show.
    static let vivid = [200, 90, 60]

    init() throws {
        shop = try Workshop()
    }

    private func flat(_ colour: [Int], _ edge: Int = 48) -> Raster {
        let value = colour.reduce(0) { $0 << 8 | Int32($1) }
        return Raster(width: edge, height: edge, colour: value)
    }

    private func shown(_ name: String) throws -> [Int] {
        let pixels = try shop.pixels(name)
        #expect(!pixels.hasProfile)
        return Array(pixels.colour(pixels.width / 2, pixels.height / 2).prefix(3))
    }

    private func isNear(_ one: [Int], _ other: [Int], within most: Int) -> Bool {
        zip(one, other).allSatisfy { abs($0 - $1) <= most }
    }

    @Test(arguments: [PictureFormat.jpeg, .png, .webp], [0, 1])
    func `a picture is shown in the colours that it was sent in`(
        _ format: PictureFormat, _ space: Int
    ) throws {
        let colours = Self.spaces[space]
        let wanted = colours.inSRGB(Self.vivid)
        #expect(!isNear(Self.vivid, wanted, within: 8), "the profile must make a difference")
        let plain = try flat(Self.vivid).encoded(as: format)
        let file = FileParts.dressed(plain, format, (48, 48), profile: colours.profile)
        let path = try shop.put("photo", file)
        try Picture.cleaned(path, to: shop.path("a"))
        try Picture.fitted(path, maxEdge: 16, to: shop.path("b"))
        try Picture.square(path, edge: 16, to: shop.path("c"))
        for name in ["a", "b", "c"] {
            let colour = try shown(name)
            #expect(isNear(colour, wanted, within: 4), "\(name): \(colour), not \(wanted)")
        }
    }

    @Test(arguments: [
        ("cICP", [12, 13, 0, 1] as [UInt8]),
        (
            "cHRM",
            [31_270, 32_900, 68_000, 32_000, 26_500, 69_000, 15_000, 6_000]
                .flatMap(FileParts.big)
        ),
    ])
    func `a PNG that names the colours of a screen is shown in them`(
        _ name: String, _ data: [UInt8]
    ) throws {
        let wanted = Colours.displayP3.inSRGB(Self.vivid)
        let plain = try flat(Self.vivid).encoded(as: .png)
        let file = plain.prefix(33) + FileParts.chunk(name, data) + plain.dropFirst(33)
        let path = try shop.put("photo", file)
        try Picture.cleaned(path, to: shop.path("a"))
        try Picture.square(path, edge: 16, to: shop.path("b"))
        for name in ["a", "b"] {
            let colour = try shown(name)
            #expect(isNear(colour, wanted, within: 4), "\(name): \(colour), not \(wanted)")
        }
    }

    @Test(arguments: [[1, 13, 0, 1], [9, 16, 0, 1], [12], []] as [[UInt8]])
    func `a PNG that names others, or nothing that makes sense, stays as it is`(
        _ points: [UInt8]
    ) throws {
        let plain = try flat(Self.vivid).encoded(as: .png)
        let file = plain.prefix(33) + FileParts.chunk("cICP", points) + plain.dropFirst(33)
        try Picture.cleaned(try shop.put("photo", file), to: shop.path("a"))
        #expect(isNear(try shown("a"), Self.vivid, within: 3))
    }

    @Test(arguments: [PictureFormat.jpeg, .png, .webp])
    func `colours of screens, with or without saying so, stay as they are`(
        _ format: PictureFormat
    ) throws {
        let path = try shop.put("a", try flat(Self.vivid).encoded(as: format))
        try Picture.cleaned(path, to: shop.path("b"))
        try Picture.fitted(path, maxEdge: 16, to: shop.path("c"))
        try Picture.square(path, edge: 16, to: shop.path("d"))
        for name in ["b", "c", "d"] {
            let colour = try shown(name)
            #expect(isNear(colour, Self.vivid, within: 3), "\(name): \(colour)")
        }
    }

    @Test func `a picture that is turned is converted as well`() throws {
        let plain = try flat(Self.vivid).encoded(as: .jpeg)
        let profile = Colours.displayP3.profile
        let file = FileParts.jpeg(plain, exif: Workshop.exif(6), profile: profile)
        try Picture.cleaned(try shop.put("a", file), to: shop.path("b"))
        let wanted = Colours.displayP3.inSRGB(Self.vivid)
        #expect(isNear(try shown("b"), wanted, within: 4))
    }

    @Test func `a deep PNG with transparency is converted, and covers as much as before`() throws {
        let pixel: [UInt8] = Self.vivid.flatMap { [UInt8($0), UInt8($0)] } + [128, 0]
        let header = FileParts.big(1) + FileParts.big(1) + [16, 6, 0, 0, 0]
        let data = FileParts.chunk("IDAT", FileParts.stored([0] + pixel))
        let plain = FileParts.png(header, data)
        let file = FileParts.png(plain, profile: Colours.displayP3.profile)
        for (name, bytes) in [("a", file), ("b", plain)] {
            try Picture.cleaned(try shop.put("source", bytes), to: shop.path(name))
        }
        #expect(isNear(try shown("a"), Colours.displayP3.inSRGB(Self.vivid), within: 3))
        #expect(isNear(try shown("b"), Self.vivid, within: 1))
        for name in ["a", "b"] {
            #expect(abs(try shop.pixels(name).colour(0, 0)[3] - 128) <= 1)
        }
    }

    @Test func `greys of another curve are converted and stay greys`() throws {
        let header = FileParts.big(1) + FileParts.big(1) + [8, 4, 0, 0, 0]
        let data = FileParts.chunk("IDAT", FileParts.stored([0, 100, 200]))
        let plain = FileParts.png(header, data)
        let profile = Colours.greyProfile(power: 1.5)
        try Picture.cleaned(
            try shop.put("a", FileParts.png(plain, profile: profile)), to: shop.path("b"))
        // 255 * encoded((100 / 255) ^ 1.5), reckoned with the curve of sRGB.
        #expect(isNear(try shown("b"), [137, 137, 137], within: 2))
        #expect(try shop.pixels("b").colour(0, 0)[3] == 200)
        #expect(try shop.bytes(shop.path("b"))[25] == 4)
        try Picture.cleaned(try shop.put("a", plain), to: shop.path("c"))
        #expect(try shop.pixels("c").colour(0, 0) == [100, 100, 100, 200])
    }

    @Test(arguments: [PictureFormat.jpeg, .png, .webp])
    func `a profile that is broken or of other colours costs nobody their picture`(
        _ format: PictureFormat
    ) throws {
        let plain = try flat(Self.vivid).encoded(as: format)
        let whole = Colours.displayP3.profile
        let junk = [UInt8](repeating: 7, count: 200)
        let broken = [Array(whole.prefix(140)), junk, Colours.greyProfile(power: 2)]
        for (index, profile) in broken.enumerated() {
            let file = FileParts.dressed(plain, format, (48, 48), profile: profile)
            let path = try shop.put("a", file)
            try Picture.cleaned(path, to: shop.path("b"))
            try Picture.square(path, edge: 16, to: shop.path("c"))
            for name in ["b", "c"] {
                let colour = try shown(name)
                #expect(isNear(colour, Self.vivid, within: 4), "\(index) \(name) \(colour)")
            }
        }
    }
}
