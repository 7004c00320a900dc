import Testing

@testable import Counting

/// Wards of Glasgow, 2007, by the rules of Scotland: what each stage gave whom, as jklundell/droop
/// counts the ballots that were published (test/ref/dump/scotland). The ballots here are made from
/// those transfers: of each, the options that the count goes through, with how many go that way.
@Suite("Wards of Glasgow by the transferable vote") struct WardTests {
    @Test func `Linn: four seats, two surpluses`() throws {
        let ballots = """
            A475 AB330 AC50 AF16 AH27 B1284 C341 CB138 CF966 CH290 CHB2 CHF45 D78 DA29 DB31
            DC18 DF16 DH9 DI19 DK19 E34 EA55 EB7 EC9 ED9 EF22 EH10 EI10 EK9 F1381 G573 GA38
            GAB58 GAC7 GAF4 GAH6 GB300 GC19 GCB24 GCF36 GCH22 GCHB10 GCHF3 GD26 GDA10 GDB12
            GDC3 GDF1 GDH5 GDI22 GDK10 GE5 GEA5 GEB2 GEC2 GED4 GEF3 GEH2 GEI3 GEK3 GF131
            GH82 GHB5 GHF15 GI76 GIA15 GIB52 GIC11 GIF6 GIH8 GIK66 GJ32 GJA5 GJB6 GJC8 GJD3
            GJE3 GJF6 GJH2 GJI16 GJK43 GK97 GKA9 GKB61 GKC19 GKF17 GKH31 H189 HB140 HF626
            I74 IA13 IB105 IC23 IF25 IH11 IK45 J34 JA1 JB8 JC9 JD5 JE3 JF6 JH9 JI17 JK57
            K140 KA10 KB70 KC46 KF54 KH75
            """
        try check(
            ballots, options: 11, seats: 4, quota: 1914, elected: "GCFB",
            """
            898 1284 1782 219 165 1381 2043 955 296 149 395 0
            905.13482 1302.94200 1789.19796 224.61946 166.83106 1389.27134 1914 961.44028 \
            310.77476 156.82936 409.77476 36.17922
            906.45052 1311.32084 1798.70308 229.80888 170.02048 1395.65018 1914 970.56656 \
            328.78500 0 469.48978 72.19970
            961.76622 1318.44712 1807.82936 239.06144 0 1417.83960 1914 980.69284 338.97442 0 \
            478.67920 109.70482
            991.39762 1350.20480 1826.01878 0 0 1433.90274 1914 990.00854 359.36350 0 498.31060 \
            203.78844
            1005.34472 1458.48808 1849.71332 0 0 1459.28158 1914 1001.51366 0 0 547.47784 \
            331.17582
            1015.91298 1532.33962 1896.91298 0 0 1514.35496 1914 1078.47100 0 0 0 615.00348
            0 1866.00174 1947.35496 0 0 1530.60752 1914 1105.84984 0 0 0 1203.18096
            0 1868.39022 1914 0 0 1547.18432 1914 1111.65708 0 0 0 1211.74700
            0 2008.75096 1914 0 0 2174.90506 1914 0 0 0 0 1555.32260
            """)
    }

    @Test func `Canal: two surpluses before anybody goes out`() throws {
        let ballots = """
            A60 AC17 AE79 AF9 AG6 AI12 AJ3 AK7 B30 BA5 BC13 BE6 BF14 BG5 BI10 BJ4 BK7 C76
            CF167 CK344 D441 DA6 DAC4 DAE3 DAF6 DAG1 DAI2 DAK2 DB2 DBA3 DBE2 DBF4 DBG1 DBI1
            DBJ1 DC12 DCF34 DCK13 DE3 DEC1 DEF19 DEG3 DEK1 DF1075 DG120 DGC9 DGF55 DGK11
            DI35 DIC3 DIF17 DIG8 DIK13 DJ8 DJC1 DJF3 DJI3 DJK1 DK34 E133 EC98 EF41 EG19 EI10
            EK37 F1055 G213 GC39 GF288 GK39 H977 HA14 HAC8 HAE10 HAF5 HAG2 HAI14 HAJ5 HAK11
            HB25 HBA7 HBC6 HBE1 HBF4 HBG1 HBI13 HBJ9 HBK14 HC63 HCF42 HCK101 HE21 HEC14 HEF4
            HEG3 HEI7 HEK17 HF202 HG64 HGC11 HGF12 HGK7 HI162 HIC39 HIF29 HIG14 HIK136 HJ39
            HJC10 HJE3 HJF9 HJG4 HJI43 HJK43 HK289 I150 IC35 IF49 IG50 IK141 J35 JC15 JE2
            JF11 JG8 JI50 JK54 K703
            """
        try check(
            ballots, options: 11, seats: 4, quota: 1725, elected: "HDFK",
            """
            193 94 587 1961 338 1055 579 2514 425 175 703 0
            214.65496 119.10720 651.65104 1961 358.71344 1118.39568 608.50096 1725 544.25920 \
            222.38984 793.69976 306.62168
            217.54312 120.79196 658.75110 1725 361.96262 1247.76118 631.96726 1725 553.40504 \
            224.31528 797.79132 359.69162
            225.10102 0 673.63414 1725 368.51714 1263.49790 637.40144 1725 567.60530 231.26018 \
            809.18508 397.77830
            0 0 693.62622 1725 451.01656 1274.78914 644.14946 1725 584.23974 235.82938 819.87800 \
            470.45200
            0 0 711.88496 1725 453.95808 1288.97472 653.40482 1725 648.09588 0 887.49346 \
            530.16858
            0 0 814.39906 1725 0 1333.51654 673.70736 1725 660.29276 0 929.94908 762.11570
            0 0 861.99984 1725 0 1393.66368 729.06384 1725 0 0 1115.19574 1074.05740
            0 0 905.53514 1725 0 1692.04846 0 1725 0 0 1157.71636 1418.68054
            0 0 0 1725 0 1876.32130 0 1725 0 0 1534.97862 1762.68058
            """)
    }

    @Test func `Pollokshields: three seats, the last without the quota`() throws {
        let ballots = """
            A45 AB12 AC40 AD7 AE9 AG35 AH6 AI30 B74 BC53 BD132 BE82 BG74 BH23 C777 CD240
            CE386 CEG58 CG584 CGD12 D1435 E224 ED199 EG440 F1112 FA9 FAB2 FAC23 FAD5 FAEG7
            FAG11 FAH3 FAI7 FB13 FBC5 FBD7 FBEG11 FBG9 FBH4 FC128 FCD54 FCE77 FCED2 FCEG4
            FCG86 FCGD1 FD142 FED115 FEG180 FG9 FGD244 FH61 FHC85 FHD7 FHE17 FHG20 FI30 FIB6
            FIC24 FID4 FIEG17 FIG22 FIH12 G683 GD360 H199 HC309 HD17 HE28 HG39 I70 IB18
            IC131 ID8 IE24 IG108 IH21
            """
        try check(
            ballots, options: 9, seats: 3, quota: 2392, elected: "FCD",
            """
            184 438 2057 1435 863 2575 1043 592 380 0
            188.76102 441.48194 2082.01312 1445.09052 883.96270 2392 1060.97818 605.50140 \
            388.17190 79.01872
            0 453.62406 2123.64750 1452.44582 893.46012 2392 1096.75984 611.71458 418.66932 \
            124.65826
            0 472.05042 2256.35294 1460.73006 918.66814 2392 1206.32316 633.56730 0 227.28748
            0 0 2309.70824 1593.22748 1001.44980 2392 1280.96270 656.85154 0 332.77974
            0 0 2624.74834 1610.72490 1030.65782 2392 1321.38390 0 0 587.46454
            0 0 2392 1632.34590 1070.55020 2392 1374.77932 0 0 705.29174
            0 0 2392 1839.53040 0 2392 1835.22528 0 0 1108.21148
            0 0 2392 2217.93938 0 2392 0 0 0 2565.02778
            """)
    }

    private func check(
        _ text: String, options: Int, seats: Int, quota: Int, elected: String, _ stages: String
    ) throws {
        let names = String("ABCDEFGHIJK".prefix(options))
        let rules = TransferRules(seats: seats, arithmetic: .scottish)
        for lot in [Lot.first(options), .reversed(options)] {
            let count = try TransferableVote(
                try Elections.compact(text, options: names), rules, lot)
            #expect(count.quota == Fraction(quota))
            #expect(Set(Elections.names(count.elected, names)) == Set(elected))
            for (stage, line) in zip(count.stages, stages.split(separator: "\n")) {
                let had = (stage.votes + [stage.nonTransferable]).map { $0.decimal(5) }
                let published = line.split(separator: " ").map {
                    $0.contains(".") ? String($0) : $0 + ".00000"
                }
                #expect(had == published, "\(stage.action)")
            }
            #expect(count.stages.count >= stages.split(separator: "\n").count)
        }
    }
}
