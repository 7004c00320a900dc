import Testing

@testable import Media

@Suite("Pictures made smaller") struct SharpnessTests {
    let shop: Workshop

    init() throws {
        shop = try Workshop()
    }

    /// Black and white in stripes of so many pixels.
    private func stripes(_ width: Int, _ edge: Int) -> Raster {
        var raster = Raster(width: edge, height: edge, colour: 0xFFFFFF)
        for y in 0..<edge {
            for x in 0..<edge where x / width % 2 == 0 { raster.set(x, y, 0) }
        }
        return raster
    }

    /// How far apart neighbours are along a row, at most 255.
    private func contrast(_ name: String) throws -> Int {
        let pixels = try shop.pixels(name)
        let row = (0..<pixels.width).map { pixels.colour($0, pixels.height / 2)[0] }
        return (row.max() ?? 0) - (row.min() ?? 0)
    }

    @Test(arguments: [PictureFormat.jpeg, .png, .webp], [3, 4, 8])
    func `stripes that are two pixels wide when reduced are still black and white`(
        _ format: PictureFormat, _ factor: Int
    ) throws {
        let path = try shop.put("a", try stripes(2 * factor, 80 * factor).encoded(as: format))
        try Picture.fitted(path, maxEdge: 80, to: shop.path("b"))
        #expect(try contrast("b") > 220)
    }

    @Test(arguments: [PictureFormat.jpeg, .png, .webp])
    func `stripes too fine to be shown give their grey, not a pattern of another width`(
        _ format: PictureFormat
    ) throws {
        let path = try shop.put("a", try stripes(1, 800).encoded(as: format))
        try Picture.fitted(path, maxEdge: 80, to: shop.path("b"))
        #expect(try contrast("b") < 32)
    }

    @Test func `a photo of telephones weighs no more once reduced`() throws {
        let path = try shop.put(
            "a", try SimplePicture.landscape(width: 1600, height: 1200, seed: 3))
        try Picture.fitted(path, maxEdge: 320, to: shop.path("b"))
        #expect(try shop.bytes(shop.path("b")).count < 40_000)
        try Picture.square(path, to: shop.path("c"))
        #expect(try shop.bytes(shop.path("c")).count < 12_000)
    }
}
