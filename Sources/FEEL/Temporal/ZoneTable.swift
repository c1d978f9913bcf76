// Made by Tests/FEELTests/Temporal/zones.py from Debian's tzdata 2026f-0+deb12u1; do not edit.

/// The rules of the IANA time zones, packed as zones.py says, in the order of their names.
///
/// Source: IANA Time Zone Database, as compiled by Debian's tzdata 2026f-0+deb12u1.
enum ZoneTable {
  /// The version of the package the table was made from.
  static let version = "2026f-0+deb12u1"

  /// A row for each zone and link, sorted by name: the name in 32 characters, then where its rules start.
  static let names: StaticString = """
    Africa/Abidjan                  000Africa/Accra                    00GAfrica/Addis_Ababa              05`\
    Africa/Algiers                  06EAfrica/Asmara                   09AAfrica/Asmera                   09h\
    Africa/Bamako                   0:^Africa/Bangui                   0;BAfrica/Banjul                   0;^\
    Africa/Bissau                   0<<Africa/Blantyre                 0<YAfrica/Brazzaville              0=H\
    Africa/Bujumbura                0=dAfrica/Cairo                    0>>Africa/Casablanca               0Gh\
    Africa/Ceuta                    0M5Africa/Conakry                  0PpAfrica/Dakar                    0QT\
    Africa/Dar_es_Salaam            0R4Africa/Djibouti                 0R]Africa/Douala                   0S7\
    Africa/El_Aaiun                 0SRAfrica/Freetown                 0X0Africa/Gaborone                 0Yj\
    Africa/Harare                   0Z[Africa/Johannesburg             0[6Africa/Juba                     0]1\
    Africa/Kampala                  0`3Africa/Khartoum                 0`dAfrica/Kigali                   0cf\
    Africa/Kinshasa                 0d@Africa/Lagos                    0d[Africa/Libreville               0eK\
    Africa/Lome                     0egAfrica/Luanda                   0f<Africa/Lubumbashi               0fa\
    Africa/Lusaka                   0gDAfrica/Malabo                   0g`Africa/Maputo                   0h@\
    Africa/Maseru                   0h[Africa/Mbabane                  0iDAfrica/Mogadishu                0i`\
    Africa/Monrovia                 0jHAfrica/Nairobi                  09hAfrica/Ndjamena                 0jj\
    Africa/Niamey                   0kPAfrica/Nouakchott               0l9Africa/Ouagadougou              0l_\
    Africa/Porto-Novo               0m4Africa/Sao_Tome                 0mVAfrica/Timbuktu                 000\
    Africa/Tripoli                  0nDAfrica/Tunis                    101Africa/Windhoek                 12p\
    America/Adak                    17=America/Anchorage               1>1America/Anguilla                1Df\
    America/Antigua                 1E@America/Araguaina               1EfAmerica/Argentina/Buenos_Aires  1Ik\
    America/Argentina/Catamarca     1N[America/Argentina/ComodRivadavia1N[America/Argentina/Cordoba       1SL\
    America/Argentina/Jujuy         1X2America/Argentina/La_Rioja      1]ZAmerica/Argentina/Mendoza       1bN\
    America/Argentina/Rio_Gallegos  1g@America/Argentina/Salta         1l2America/Argentina/San_Juan      1pZ\
    America/Argentina/San_Luis      24OAmerica/Argentina/Tucuman       29DAmerica/Argentina/Ushuaia       2>>\
    America/Aruba                   2C0America/Asuncion                2CTAmerica/Atikokan                2KT\
    America/Atka                    17=America/Bahia                   2LGAmerica/Bahia_Banderas          2Q9\
    America/Barbados                2V0America/Belem                   2WQAmerica/Belize                  2Z2\
    America/Blanc-Sablon            2bHAmerica/Boa_Vista               2c<America/Bogota                  2f0\
    America/Boise                   2f]America/Buenos_Aires            1IkAmerica/Cambridge_Bay           2n4\
    America/Campo_Grande            338America/Cancun                  3:1America/Caracas                 3=P\
    America/Catamarca               1N[America/Cayenne                 3>JAmerica/Cayman                  3>n\
    America/Chicago                 3?WAmerica/Chihuahua               3M1America/Ciudad_Juarez           3QZ\
    America/Coral_Harbour           3V]America/Cordoba                 1SLAmerica/Costa_Rica              3WF\
    America/Coyhaique               3XMAmerica/Creston                 3cMAmerica/Cuiaba                  3d:\
    America/Curacao                 3jkAmerica/Danmarkshavn            3kNAmerica/Dawson                  3nQ\
    America/Dawson_Creek            44ZAmerica/Denver                  49BAmerica/Detroit                 4A6\
    America/Dominica                4G^America/Edmonton                4H8America/Eirunepe                4Qa\
    America/El_Salvador             4TXAmerica/Ensenada                4UMAmerica/Fort_Nelson             4`b\
    America/Fort_Wayne              4k[America/Fortaleza               4o8America/Glace_Bay               51G\
    America/Godthab                 57dAmerica/Goose_Bay               5?0America/Grand_Turk              5LV\
    America/Grenada                 5RjAmerica/Guadeloupe              5SDAmerica/Guatemala               5S`\
    America/Guayaquil               5TgAmerica/Guyana                  5U^America/Halifax                 5VO\
    America/Havana                  5d>America/Hermosillo              5nZAmerica/Indiana/Indianapolis    4k[\
    America/Indiana/Knox            5p3America/Indiana/Marengo         66QAmerica/Indiana/Petersburg      6:;\
    America/Indiana/Tell_City       6>lAmerica/Indiana/Vevay           6BDAmerica/Indiana/Vincennes       6DR\
    America/Indiana/Winamac         6H;America/Indianapolis            4k[America/Inuvik                  6L>\
    America/Iqaluit                 6TZAmerica/Jamaica                 6ZZAmerica/Jujuy                   1X2\
    America/Juneau                  6]_America/Kentucky/Louisville     6dMAmerica/Kentucky/Monticello     6mT\
    America/Knox_IN                 5p3America/Kralendijk              73WAmerica/La_Paz                  74@\
    America/Lima                    74eAmerica/Los_Angeles             76TAmerica/Louisville              6dM\
    America/Lower_Princes           73WAmerica/Maceio                  7@LAmerica/Managua                 7Ce\
    America/Manaus                  7ESAmerica/Marigot                 73WAmerica/Martinique              7H<\
    America/Matamoros               7HeAmerica/Mazatlan                7KeAmerica/Mendoza                 1bN\
    America/Menominee               7PWAmerica/Merida                  7W?America/Metlakatla              7[a\
    America/Mexico_City             7`iAmerica/Miquelon                7f>America/Moncton                 7io\
    America/Monterrey               85@America/Montevideo              8:<America/Montreal                8@i\
    America/Montserrat              8N2America/Nassau                  8NMAmerica/New_York                8V1\
    America/Nipigon                 8@iAmerica/Nome                    8dJAmerica/Noronha                 8kG\
    America/North_Dakota/Beulah     8nVAmerica/North_Dakota/Center     95IAmerica/North_Dakota/New_Salem  9<X\
    America/Nuuk                    57dAmerica/Ojinaga                 9ChAmerica/Panama                  3V]\
    America/Pangnirtung             6TZAmerica/Paramaribo              9HfAmerica/Phoenix                 9I^\
    America/Port-au-Prince          9K5America/Port_of_Spain           9O<America/Porto_Acre              9OW\
    America/Porto_Velho             9REAmerica/Puerto_Rico             73WAmerica/Punta_Arenas            9Tg\
    America/Rainy_River             9^_America/Rankin_Inlet            9jpAmerica/Recife                  9pd\
    America/Regina                  :32America/Resolute                :7BAmerica/Rio_Branco              9OW\
    America/Rosario                 1SLAmerica/Santa_Isabel            4UMAmerica/Santarem                :=2\
    America/Santiago                :?YAmerica/Santo_Domingo           :IZAmerica/Sao_Paulo               :KO\
    America/Scoresbysund            :RHAmerica/Shiprock                49BAmerica/Sitka                   :YX\
    America/St_Barthelemy           73WAmerica/St_Johns                :aQAmerica/St_Kitts                ;1V\
    America/St_Lucia                ;21America/St_Thomas               ;2LAmerica/St_Vincent              ;2h\
    America/Swift_Current           ;3BAmerica/Tegucigalpa             ;5GAmerica/Thule                   ;6F\
    America/Thunder_Bay             8@iAmerica/Tijuana                 4UMAmerica/Toronto                 8@i\
    America/Tortola                 ;9MAmerica/Vancouver               ;9iAmerica/Virgin                  73W\
    America/Whitehorse              ;FNAmerica/Winnipeg                9^_America/Yakutat                 ;MU\
    America/Yellowknife             4H8Antarctica/Casey                ;TJAntarctica/Davis                ;V7\
    Antarctica/DumontDUrville       ;W1Antarctica/Macquarie            ;WSAntarctica/Mawson               ;_o\
    Antarctica/McMurdo              ;`QAntarctica/Palmer               ;eoAntarctica/Rothera              ;l:\
    Antarctica/South_Pole           ;lPAntarctica/Syowa                <35Antarctica/Troll                <3K\
    Antarctica/Vostok               <3pArctic/Longyearbyen             <4^Asia/Aden                       <9m\
    Asia/Almaty                     <:FAsia/Amman                      <>`Asia/Anadyr                     <EI\
    Asia/Aqtau                      <JQAsia/Aqtobe                     <NSAsia/Ashgabat                   <RZ\
    Asia/Ashkhabad                  <RZAsia/Atyrau                     <U1Asia/Baghdad                    <Y2\
    Asia/Bahrain                    <^aAsia/Baku                       <_KAsia/Bangkok                    <dX\
    Asia/Barnaul                    <e6Asia/Beirut                     <jPAsia/Bishkek                    <oa\
    Asia/Brunei                     =31Asia/Calcutta                   =3XAsia/Chita                      =4g\
    Asia/Choibalsan                 =:=Asia/Chongqing                  =>YAsia/Chungking                  =>Y\
    Asia/Colombo                    =A>Asia/Dacca                      =BOAsia/Damascus                   =C_\
    Asia/Dhaka                      =BOAsia/Dili                       =LkAsia/Dubai                      =M]\
    Asia/Dushanbe                   =N7Asia/Famagusta                  =PLAsia/Gaza                       =WL\
    Asia/Harbin                     =>YAsia/Hebron                     =n8Asia/Ho_Chi_Minh                >Bk\
    Asia/Hong_Kong                  >D4Asia/Hovd                       >IUAsia/Irkutsk                    >N1\
    Asia/Istanbul                   >SCAsia/Jakarta                    >]3Asia/Jayapura                   >^@\
    Asia/Jerusalem                  >^mAsia/Kabul                      >g0Asia/Kamchatka                  >gU\
    Asia/Karachi                    >l_Asia/Kashgar                    >n4Asia/Kathmandu                  >nR\
    Asia/Katmandu                   >nRAsia/Khandyga                   >o9Asia/Kolkata                    =3X\
    Asia/Krasnoyarsk                ?3WAsia/Kuala_Lumpur               ?8jAsia/Kuching                    ?:=\
    Asia/Kuwait                     ?<BAsia/Macao                      ?<^Asia/Macau                      ?<^\
    Asia/Magadan                    ?BJAsia/Makassar                   ?GbAsia/Manila                     ?HM\
    Asia/Muscat                     ?IkAsia/Nicosia                    ?JEAsia/Novokuznetsk               ?Nd\
    Asia/Novosibirsk                ?SmAsia/Omsk                       ?YFAsia/Oral                       ?_X\
    Asia/Phnom_Penh                 ?cYAsia/Pontianak                  ?dYAsia/Pyongyang                  ?ec\
    Asia/Qatar                      ?fTAsia/Qostanay                   ?g7Asia/Qyzylorda                  ?k?\
    Asia/Rangoon                    ?o>Asia/Riyadh                     ?olAsia/Saigon                     >Bk\
    Asia/Sakhalin                   ?pFAsia/Samarkand                  @4_Asia/Seoul                      @6m\
    Asia/Shanghai                   =>YAsia/Singapore                  @9SAsia/Srednekolymsk              @:]\
    Asia/Taipei                     @?nAsia/Tashkent                   @CLAsia/Tbilisi                    @Eb\
    Asia/Tehran                     @IhAsia/Tel_Aviv                   >^mAsia/Thimbu                     @Oc\
    Asia/Thimphu                    @OcAsia/Tokyo                      @PJAsia/Tomsk                      @QO\
    Asia/Ujung_Pandang              ?GbAsia/Ulaanbaatar                =:=Asia/Ulan_Bator                 =:=\
    Asia/Urumqi                     >n4Asia/Ust-Nera                   @VkAsia/Vientiane                  @]H\
    Asia/Vladivostok                @^RAsia/Yakutsk                    @ceAsia/Yangon                     ?o>\
    Asia/Yekaterinburg              @i6Asia/Yerevan                    @nPAtlantic/Azores                 A2N\
    Atlantic/Bermuda                A=0Atlantic/Canary                 AD[Atlantic/Cape_Verde             AH4\
    Atlantic/Faeroe                 AHaAtlantic/Faroe                  AHaAtlantic/Jan_Mayen              <4^\
    Atlantic/Madeira                AKgAtlantic/Reykjavik              AV6Atlantic/South_Georgia          A[@\
    Atlantic/St_Helena              A[[Atlantic/Stanley                A]2Australia/ACT                   AbI\
    Australia/Adelaide              Ai2Australia/Brisbane              AoeAustralia/Broken_Hill           B0T\
    Australia/Canberra              AbIAustralia/Currie                B7OAustralia/Darwin                B?;\
    Australia/Eucla                 B@NAustralia/Hobart                B7OAustralia/LHI                   BBE\
    Australia/Lindeman              BG9Australia/Lord_Howe             BBEAustralia/Melbourne             BI;\
    Australia/NSW                   AbIAustralia/North                 B?;Australia/Perth                 BOe\
    Australia/Queensland            AoeAustralia/South                 Ai2Australia/Sydney                AbI\
    Australia/Tasmania              B7OAustralia/Victoria              BI;Australia/West                  BOe\
    Australia/Yancowinna            B0TBrazil/Acre                     9OWBrazil/DeNoronha                8kG\
    Brazil/East                     :KOBrazil/West                     7ESCET                             BQ[\
    CST6CDT                         BVECanada/Atlantic                 5VOCanada/Central                  9^_\
    Canada/Eastern                  8@iCanada/Mountain                 4H8Canada/Newfoundland             :aQ\
    Canada/Pacific                  ;9iCanada/Saskatchewan             :32Canada/Yukon                    ;FN\
    Chile/Continental               :?YChile/EasterIsland              B^JCuba                            5d>\
    EET                             BflEST                             BjREST5EDT                         Bj^\
    Egypt                           0>>Eire                            C0aEtc/GMT                         C;^\
    Etc/GMT+0                       C;^Etc/GMT+1                       C;cEtc/GMT+10                      C;l\
    Etc/GMT+11                      C<6Etc/GMT+12                      C<AEtc/GMT+2                       C<L\
    Etc/GMT+3                       C<UEtc/GMT+4                       C<_Etc/GMT+5                       BjR\
    Etc/GMT+6                       C<hEtc/GMT+7                       C=2Etc/GMT+8                       C==\
    Etc/GMT+9                       C=HEtc/GMT-0                       C;^Etc/GMT-1                       C=S\
    Etc/GMT-10                      C=]Etc/GMT-11                      C=hEtc/GMT-12                      C>2\
    Etc/GMT-13                      C>=Etc/GMT-14                      C>HEtc/GMT-2                       C>S\
    Etc/GMT-3                       C>]Etc/GMT-4                       C>fEtc/GMT-5                       C>o\
    Etc/GMT-6                       C?9Etc/GMT-7                       C?DEtc/GMT-8                       C?O\
    Etc/GMT-9                       C?ZEtc/GMT0                        C;^Etc/Greenwich                   C;^\
    Etc/UCT                         C;^Etc/UTC                         C;^Etc/Universal                   C;^\
    Etc/Zulu                        C;^Europe/Amsterdam                C?fEurope/Andorra                  CIE\
    Europe/Astrakhan                CKmEurope/Athens                   CQ2Europe/Belfast                  CUj\
    Europe/Belgrade                 CbgEurope/Berlin                   <4^Europe/Bratislava               CfC\
    Europe/Brussels                 CkREurope/Bucharest                D2cEurope/Budapest                 D7W\
    Europe/Busingen                 D=LEurope/Chisinau                 DA3Europe/Copenhagen               DJ5\
    Europe/Dublin                   C0aEurope/Gibraltar                DNUEurope/Guernsey                 DWb\
    Europe/Helsinki                 DdVEurope/Isle_of_Man              DglEurope/Istanbul                 >SC\
    Europe/Jersey                   E2jEurope/Kaliningrad              E>]Europe/Kiev                     EE0\
    Europe/Kirov                    EH[Europe/Kyiv                     EE0Europe/Lisbon                   EMZ\
    Europe/Ljubljana                EX[Europe/London                   CUjEurope/Luxembourg               E]8\
    Europe/Madrid                   EeDEurope/Malta                    EknEurope/Mariehamn                DdV\
    Europe/Minsk                    F21Europe/Monaco                   F7VEurope/Moscow                   F@4\
    Europe/Nicosia                  ?JEEurope/Oslo                     FFMEurope/Paris                    FKW\
    Europe/Podgorica                CbgEurope/Prague                   CfCEurope/Riga                     FSc\
    Europe/Rome                     FXVEurope/Samara                   F`WEurope/San_Marino               FXV\
    Europe/Sarajevo                 FeQEurope/Saratov                  FhoEurope/Simferopol               Fn2\
    Europe/Skopje                   G36Europe/Sofia                    G6SEurope/Stockholm                G:f\
    Europe/Tallinn                  G>NEurope/Tirane                   GC5Europe/Tiraspol                 DA3\
    Europe/Ulyanovsk                GGNEurope/Uzhgorod                 EE0Europe/Vaduz                    GL^\
    Europe/Vatican                  FXVEurope/Vienna                   GP:Europe/Vilnius                  GU7\
    Europe/Volgograd                GY_Europe/Warsaw                   G_jEurope/Zagreb                   GfY\
    Europe/Zaporozhye               EE0Europe/Zurich                   D=LGB                              CUj\
    GB-Eire                         CUjGMT                             C;^GMT+0                           C;^\
    GMT-0                           C;^GMT0                            C;^Greenwich                       C;^\
    HST                             C;lHongkong                        >D4Iceland                         000\
    Indian/Antananarivo             Gj6Indian/Chagos                   Gj^Indian/Christmas                GkE\
    Indian/Cocos                    GkdIndian/Comoro                   GlAIndian/Kerguelen                Gl]\
    Indian/Mahe                     Gm5Indian/Maldives                 GmPIndian/Mauritius                Gmn\
    Indian/Mayotte                  GnaIndian/Reunion                  Go;Iran                            @Ih\
    Israel                          >^mJamaica                         6ZZJapan                           @PJ\
    Kwajalein                       GoVLibya                           0nDMET                             BQ[\
    MST                             C=2MST7MDT                         GpaMexico/BajaNorte                4UM\
    Mexico/BajaSur                  7KeMexico/General                  7`iNZ                              ;lP\
    NZ-CHAT                         H6fNavajo                          49BPRC                             =>Y\
    PST8PDT                         H<QPacific/Apia                    HCVPacific/Auckland                ;lP\
    Pacific/Bougainville            HFHPacific/Chatham                 H6fPacific/Chuuk                   HGK\
    Pacific/Easter                  B^JPacific/Efate                   HHNPacific/Enderbury               HJ]\
    Pacific/Fakaofo                 HKIPacific/Fiji                    HL1Pacific/Funafuti                HNR\
    Pacific/Galapagos               HO0Pacific/Gambier                 HObPacific/Guadalcanal             HP?\
    Pacific/Guam                    HP^Pacific/Honolulu                HRgPacific/Johnston                HRg\
    Pacific/Kanton                  HJ]Pacific/Kiritimati              HSfPacific/Kosrae                  HTY\
    Pacific/Kwajalein               GoVPacific/Majuro                  HV5Pacific/Marquesas               HW=\
    Pacific/Midway                  HW[Pacific/Nauru                   HXFPacific/Niue                    HY<\
    Pacific/Norfolk                 HYePacific/Noumea                  H[?Pacific/Pago_Pago               H]>\
    Pacific/Palau                   H]iPacific/Pitcairn                H^RPacific/Pohnpei                 H_:\
    Pacific/Ponape                  HP?Pacific/Port_Moresby            H`FPacific/Rarotonga               Ha0\
    Pacific/Saipan                  HcXPacific/Samoa                   H]>Pacific/Tahiti                  He^\
    Pacific/Tarawa                  Hf;Pacific/Tongatapu               HfYPacific/Truk                    H`F\
    Pacific/Wake                    HgmPacific/Wallis                  HhJPacific/Yap                     H`F\
    Poland                          G_jPortugal                        EMZROC                             @?n\
    ROK                             @6mSingapore                       @9STurkey                          >SC\
    UCT                             C;^US/Alaska                       1>1US/Aleutian                     17=\
    US/Arizona                      9I^US/Central                      3?WUS/East-Indiana                 4k[\
    US/Eastern                      8V1US/Hawaii                       HRgUS/Indiana-Starke               5p3\
    US/Michigan                     4A6US/Mountain                     49BUS/Pacific                      76T\
    US/Samoa                        H]>UTC                             C;^Universal                       C;^\
    W-SU                            F@4WET                             HhiZulu                            C;^
    """

  /// The rules, one after the other; zones that keep the same time share theirs.
  static let rules: StaticString = """
    002`m101`lgUS^3[aog6T21004W30P[2aa3n1`oPiZJYVUp6e11PRg82^T7iB1Ti^12nlFiB1Tc^12nlFiB1Tc^12nlFiB1Tc^12nlFiB\
    1Ti^12nlFiB1Tc^12nlFiB1Tc^12nlFiB1Tc^12nlFiB1Ti^12nlFiB1Tc^12nlFiB1Tc^12nlFiB1Tc^12nlFiB1Ti^12nlFiB1Tc^12\
    nlFiB1Tc^12nlFiB1Tc^12nlFiB1Ti^12nlFiB1Tc^12nlFiB1Tc^12nlFiB1Tc^12nlFiB1TgF2nn^1iB1TaF2nn^1iB1eS73mh[81ec\
    o93mlF1Tc^13mlF1Ti^13mlF1Tc^13mlF1Tc^13mlF1Tc^13mlF1PSE03aTBaVBPSE2`gVPZp1d^Rn3TC1QTp^4TB2PQ705i^1RS10PQ7\
    PR>Q1Pa`nYEW__Z5X51QciZ1d:2kbX;3P_D2PeP13PoT12PgL3PcW12P]K3PmX12PiH3PX`12PeJ3PcB2PPPW13Xi<2a]B3iQj84iWS13\
    XPQ14aYO3P]X22XgnC3i`^?2PTVA3PmL2XPP<3P]m14XTR13ajZ22XTR13X_S12iSR13PSE03XWBaVBPSE2`gVPZp1dSmW5iA1Q_US3TB\
    2PSE04XXAacAPSEiZC5hcR_cd1fWS`6T51PTU[12mfW31Tgo>3oSo;2003ph30pP73p_mjnA^aog6i31mW^`12XRZi11PQ702ig8PQ71h\
    _QVS^3p`og6X11003hj7pP702pohWae1bg^T8]<1PXnB2003hY7pP702Pban]9aaog61PckV42PR>04P^@]b@ia@PR>3hiWigd2fYPg6i\
    B1QPY6c@2QcbGm@3PQ702XU7PQ71WnpUS^3p`og6PJ1PR>02ai=PR>1`PPU`g4jSmW5i41PR>1PSE4550:54PiX53Zf>PR>PSEP4PVi[Y\
    T3hQmo5`B1RiTf22id>1XiT12ilL1XoT12iUW11XXM2iSX11XaL2iSX11XTO2iYU11XPfH2ipJ1XiW12ifL1aiW12XaL1iSX12XaL1inW\
    12XaL1inW12XaL1inW12XaL1iSX12XaL1inW12XaL1inW12XgL1ihW12XgL1inW12XgL1ihW12XgL1ihW12XgL1ihW12XgL1inW12XgL1\
    ihW12XgL1ihW12XgL1ihW12XgL1inW12XgL1ihW12XgL1ihW12XgL1ihW12XgL1inW12XgL1ihW12XgL1ifh12Xi<1iWf12XV?1inW12X\
    gL1ihW12XgL1ihW12XgL1ihW12XgL1inW12XgL1ifX12XiK1ihW12XgL1ihW12XgL1inW12XgL1ihW12XgL1ihW12XgL1aUW12ilL1X]W\
    12ilL1X]W12ilL1X]W12ilL1XgX12ilL1X]W12ilL1X]W12ilL1X]W12ilL1X]W12ilL1XgX12ilL1X]W12ilL1X]W12ibK1XgX12inH1\
    XZ[12idG1Xe]12iYF1XX`12iYC1Xe52in31XRi72il71Xc62i`:1XP]B2003hb30PQ7W2PQimfZ3^Plk6D1mW]h12ih<1X]B2i^X<1X]i\
    92iWJ1XbaS12i]F1Xm]>2in<1XPc32iWA1XVd12iSL1XT_12ip;1XcP<2ipk31XRp`12iWA1XVd12iU?1Xe`12i[B1Xe]12iYF1iVd12P\
    ]?1Pk52Pg71P]W12PT=1P]62Pe>1PmL2Pm@1Pc62Po?1PmL2P_>1Pc62P]B1PmL2PT=1Pc62PPE1PcK2Pa:1Pm72PZF1PcK2PV91Pc62P\
    ]m11Pc62PRl11Pm72PRl11Pc62PRl11Pm72PRl11Pc62P]m11Pc62PRl11Pm72PRl11Pc62iSR11PQ71PR>350PR>:50PSE4h`20PQ7PR\
    >[1Pb]h[b1XZ^p51ijSU12ilL1X]k;2XRP11ipX32XaO1i^S12XkP11PiT12PkP11PWhc22i]F1Xm]>2in<1XPc32iWA1XVd12iSL1XT_\
    12ip;1XcP<2Xa[43PTR12PTR13PTR12PTR13PTR12PTR13PTR12PTR13P_S12PTR13PTR12PTR13PTR12PTR13PTR12PTR13PTR12PTR1\
    3PTR12P_S13003h^60pP73pgepjB`aog6aB1kW^`12XPZh11003`U8pP702pghdif1baog6XB1Paoo12PSE03X^BPSEiZC3hc]gn@dhdp\
    7i>1oU]T12R_kK1PSE02XWDPSE1WpgaQ_3bplf6m=1PQ702ab4PQ71`YnUS^3Saog6e;1004pU6pP70PQ7m1PQimfZ3`XQV8e>1Ri`k22\
    iU33iWA2XVd13iSL2XT_13ip;2Xekp13iWA2XVd13iU?2Xe`13i[B2Xe]13iYF2iVd13P]?2Pk53Pg72P]W13PT=2P]63Pe>2PmL3Pm@2\
    Pc63Po?2PmL3P_>2Pc63P]B2PmL3PT=2Pc63PPE2PcK3Pa:2Pm73PZF2PcK3PV92Pc63P]m12Pc63PRl12Pm73PRl12Pc63PRl12Pm73P\
    Rl12Pc63P]m12Pc63PRl12Pm73PRl12Pc63iSR12004hV6pP7pf40BpoQ`je1`RUk6P?1RobY12nfFiB1TgL2nhW1iB1TgL2nhW1iB1Tg\
    L2nnW1iB1TgL2nhW1iB1TgL2nhW1iB1TgL2nUd1iB1TXA2nGiB1Tak43PR>04iT<ab:PR>PSE4pXhVaa1lhUn4a21RalV12]Xjg23iSR1\
    2PR>02ib>PR>1hYmThn3hWQT6XD1PR>04PT=ab:PR>PSE6pXhVaa1jS]]5P?1TTfG2]Pfe23iSR12XTR13iSR12PR>03Xk>PR>PSES1PU\
    ^mRP3hhdp7P@1R_Ue22iYO1XoT12i`O1XTU12i`O1XiT12ifO1XcT12ilO1X]T12iQP11XVT12i^P11XkS12idP11XoT12i`O1XiT12if\
    O1XcT12iQP11XVT12iWP11XPT12i^P11XkS12idP11XoT12ifO1XcT12ilO1XQaN2i]Q^11PSE04XV?PSEacAiZC4hZm__Hh[Xk7P:1kn\
    V32TeaV13o`XC1PR>03PX?PR>PSES1PUcSpj2hhdp7T91R_Ue22iYO1XoT12i`O1XTU12i`O1XiT12ifO1XcT12ilO1X]T12iQP11XVT1\
    2i^P11XkS12idP11XoT12i`O1XiT12ifO1XcT12iQP11XVT12iWP11XPT12i^P11XkS12idP11XoT12ifO1XcT12ilO1XQaN2ieRV11PR\
    >02PS>PR>1pkilQQ2hpQY8eK1PQ702aU7PQ71`fY[gW4pQgi5mI1PQ704oc10aa3PQ74`XXifo2WVQY6f21Ra^60pli;f22onS<3PQ702\
    i^4PQ71hUnUS^3Saog6a=1002XB01Wkmaka4WeY_5PC1PQ703aV6XS6PQ72pipUS^3QPU]5X=1PajZ12PR>03Pm<PQ7PR>2pPcg_n2jQg\
    i5PC1XmQa12PR>02XX=PR>1WPlThn3jWQT6m<1PQ703iS40PQ72phPQ];Saog6aB1VPV`32PR>02eX?PR>1dXfehc3hUba6k81PR>03am\
    <PR>PSE3pXhVaa1jWQT6iB1aXjg22iSR11PR>02ac>PR>1`ZmThn3hWQT6mC1PSE03aXEPSEacA3`ck__H`dRa5]I1RTb`22Tgeh11003\
    hQ5lV502mV^Yj3^PYV7eH1QgSb3VK2PQ703iQ7PQ7PR>3PV`lTCp`og6iK1RTRb42i[K1PQ704iOpP70PQ73phlpjBWaog6X<1ZX^`12i\
    pYh13003W`70pP73pglXSAbaog6T71iW^`12XXXj11002hF01WQiUS^3Yaog6];1PQ703XW10PQ72phSf^S2Waog6a81RX^`12004PU3j\
    Y40PQ74PjnZUm2UTQl4i51T]nl12X_lR73P_T22PR>03iU6PQ7PR>NPi]dZb2Q]RX7e=1agPT22Xj>1iZj32Xh?1X_h32i^A1Xa^62iUW\
    b11Xm@2iYR11XTR12iYR11XZR12iYR11XRS12i[Q11XgR12iSR11XiQ12iYR11XZR12iYR11XTR12iYR11XZX12ing=1XmR12Xc]Q11PR\
    J2PQ704ii4RS1PQ7PR>R1PbP`PY2S]]f4P81Uekp1d:2cYTm13PgX12PcB3PX_32XmL3ae]12PcK3ib32Xa13i[N2XTR13XWS12iPQ13X\
    YO2X_fS23PcK2PRY13PgL2PRgD3PiE2PTR13PTR12PRY13PaL2PkVO3XaL2XVQ13PgX12PcK3PgX12PmL3P]W12PR>05aP8ab:PR>PSEP\
    Q7e1PQZ^fj2pS]]5]<1oSfG2]Pfe23iSR12ihT^34iZO2i[W14XmL2ifX14XcK2ifX14XmL2i[W14XmL2i[W14XmL2i[W14XmL2i[W14X\
    mL2ifX14XcK2ifX14XmL2i[W14XmL2i[W14XmL2i[W14XmL2i[W14XmL2ifX14XmL2i[W14XmL2i[W14XmL2i[W14XmL2i[W14XmL2ifX\
    14XcK2ifX14XmL2i[W14XmL2i[W14XmL2i[W14XmL2pYV21pXp1320PR>;10PR>5Tof2ljc2pZ^2pYV2pXp1a2Peh`oU2^a[i3Y21llXV\
    2R32ZUii23iUj72X]_c13iSR12XTR13iSR12XTR13i^S12XTR13iSR12XTR13iSR12XT=3iSh12XZF3in^12XTR13i^S12XkP13i^S12X\
    TR13iSR12XTR13iSR12XTR13iSR12XTR13iSR12XTR13i^S12XkP13ibU24iSR13XTR14iSR13XTR14iSR13XVN4iQV13XVN4i[W13XmL\
    4i[W13XmL4i[W13XVN4iQV13XVN4iQV13XVN4i[W13XmL4i[W13XmL4i[W13XVN4iQV13XVN4iQV13XVN4iQV13XVN4i[W13XmL4i[W13\
    XmL4i[W13XVN4iQV13XVN4iQV13XVN4i[W13XmL4i[W13XmL4i[W13XoH4pXp11pWi1320PR>;10PR>5a`R3`XV2pYV2pXp1pWi1a2Pda\
    `oU2^a[i3Y21[lXV2]K2cUii23iUj72X]_c13iSR12XTR13iSR12XTR13i^S12XTR13iSR12XTR13iSR12XT=3iSh12XZF3in^12XTR13\
    i^S12XkP13i^S12XTR13iSR12XTR13iSR12XTR13iSR12XTR13iSR12XTR13i^S12XkP13ibU24iSR13XTR14iSR13XTR14iSR13XVN4i\
    QV13XVN4i[W13XmL4i[W13XmL4i[W13XVN4iQV13XVN4iQV13XVN4i[W13XmL4i[W13XmL4i[W13XVN4iQV13XVN4iQV13XVN4iQV13XV\
    N4i[W13XmL4i[W13XmL4i[W13XVN4iQV13XVN4iQV13XVN4i[W13XmL4i[W13XmL4i[W13XoH4pSL02pbMpSL1p^USj]3YpYh6PG1pSL0\
    3poLpTS1pSL2pkbehS1YpYh6a=1XaSd22pRE03pcFpREpQ>d1PkmPTb2QdWl6PH1ikpU12PlQ11XgR12ihQ11XafS12PaI1PoZ12ifF1X\
    i^12ilF1Xi^12il@1XkQG2ib?1XPp12iW;1Xi^12Pm@1Po^12i`F1Xo^12ifF1XZkU12inH1XPZ12ipD1X_`12ifC1XX`12ifC1Xca12i\
    YF1XaT<2iYF1Xe]12inH1Xa[12i[K1XPZ12inH1XPZ12ibK1XPZ12inH1Xe]12idG1Xca12ifC1XkgD2iYF1pRE05h]KpRNpSLpREpQ>l\
    1PcabhY2WnVc5a@1UVcg1]32oleF3ifF2XoT13ilI2Xo^13i`F2Xo^13i`F2Xo^13i`F2Xo^13ifF2Xo^13i`F2Xo^13i`F2Xo^13i`F2\
    Xo^13ifF2XmF3i^Q22XmF3ijk32XR>3ihR52XTX13iU]T12XR>3i^>2XiZ13ifI2XiZ13ifI2XiZ13ifO2XTR13i^S12XTR13iSR12XTR\
    13ibV94i[B3XPWO4idA3XPZ14iWJ3XZ[14inH3XZ[14inH3XZ[14iWJ3XcgO4i^>3XgX14ibK3pRE05hkNpRNpSLpREpQ>l1PcpblW2[n\
    Vc5X?1QVcg1]32oleF3ifF2XoT13ilI2Xo^13i`F2Xo^13i`F2Xo^13i`F2Xo^13ifF2Xo^13i`F2Xo^13i`F2Xo^13i`F2Xo^13ifF2X\
    mF3i^Q22XmF3ijk32XR>3ihR52XTX13iU]T12XR>3i^>2XiZ13ifI2XiZ13ifI2XiZ13ifO2XTR13i^S12XTR13iSR12XTR13ibV94i[B\
    3XPWO4idA3XPZ14iWJ3XZ[14inH2aZ[14anH3XZ[14iWJ3XaQH2Xc33i`b74i^>3pRE04pRNpSLpREpQ>k1PcabhY2[SjX7]31oleF2if\
    F1XoT12ilI1Xo^12i`F1Xo^12i`F1Xo^12i`F1Xo^12ifF1Xo^12i`F1Xo^12i`F1Xo^12i`F1Xo^12ifF1XmF2i^Q21XmF2ijk31XR>2\
    ihR51XTX12iU]T11XR>2i^>1XiZ12ifI1XiZ12ifI1XiZ12ifO1XTR12i^S11XTR12iSR11XTR12ibV93i[B2XPWO3idA2XPZ13iWJ2XZ\
    [13inH1aZ[13anH2XZ[13iWJ2XcgO3i^>2XgX13ibK2pRE05`dNpRNpSLpREpQ>j1PcpblW2[nVc5e;1QVcg1]32oleF3ifF2XoT13ilI\
    2Xo^13i`F2Xo^13i`F2Xo^13i`F2Xo^13ifF2Xo^13i`F2Xo^13i`F2Xo^13i`F2Xo^13ifF2XmF3i^Q22XmF3ijk32XR>3ihR52XTX13\
    iU]T12XR>3i^>2XiZ13ifI2XiZ13ifI2XiZ13ifO2XTR13i^S12XTR13iSR12XTR13ibV94i[B3XPWO4idA3XPZ14iWJ2ae]13iWJ2XRV\
    14abK3XZ[14iWJ3XcgO4i^>3pRE05hZOpRNpSLpREpQ>m1PcpblW2[nVc5XG1QVcg1]32oleF3ifF2XoT13ilI2Xo^13i`F2Xo^13i`F2\
    Xo^13i`F2Xo^13ifF2Xo^13i`F2Xo^13i`F2Xo^13i`F2Xo^13ifF2XmF3i^Q22XmF3ijk32XR>3ihR52XTX13iU]T12XR>3i^>2XiZ13\
    ifI2XiZ13ifI2XiZ13ifO2XTR13i^S12XTR13iSR12XTR13ibV94i[B3XPWO4idA3XPZ14iWJ3XZ[14ibH2ac<3iSO4inH3XZ[14iWJ3X\
    aQH2Xc33i`b74i^>3pRE05WXP1pRNpSLpREpQ>l1PcpblW2^nVc5m91pUcg1]32oleF3ifF2XoT13ilI2Xo^13i`F2Xo^13i`F2Xo^13i\
    `F2Xo^13ifF2Xo^13i`F2Xo^13i`F2Xo^13i`F2Xo^13ifF2XmF3i^Q22XmF3ijk32XR>3ihR52XTX13iU]T12XR>3i^>2XiZ13ifI2Xi\
    Z13ifI2XiZ13ifO2XTR13i^S12XTR13iSR12XTR13ibV94i[B3XPWO4idA3XPZ14iWJ2aVZ13ifI2XiZ13ilI2XZ[14aWJ3XkpG2XeG3i\
    Sp64i^>3pRE05W_P1pRNpSLpREpQ>l1PcpblW2^nVc5m<1pUcg1]32oleF3ifF2XoT13ilI2Xo^13i`F2Xo^13i`F2Xo^13i`F2Xo^13i\
    fF2Xo^13i`F2Xo^13i`F2Xo^13i`F2Xo^13ifF2XmF3i^Q22XmF3ijk32XR>3ihR52XTX13iU]T12XR>3i^>2XiZ13ifI2XiZ13ifI2Xi\
    Z13ifO2XTR13i^S12XTR13iSR12XTR13ibV94i[B3XPWO4idA3XPZ14iWJ3XZ[14inH3XZ[14inH3XZ[14iWJ3XaQH2Xc33i`b74i^>3p\
    RE05WfNpRNpSLpREpQ>j1PcpblW2[nVc5a<1QVcg1]32oleF3ifF2XoT13ilI2Xo^13i`F2Xo^13i`F2Xo^13i`F2Xo^13ifF2Xo^13i`\
    F2Xo^13i`F2Xo^13i`F2Xo^13ifF2XmF3i^Q22XmF3ijk32XR>3ihR52XTX13iU]T12XR>3i^>2XiZ13ifI2XiZ13ifI2XiZ13ifO2XTR\
    13i^S12XTR13iSR12XTR13ibV94i[B3XPWO4idA3XPZ14iWJ3XZ[14inH2aZ[14anH3XZ[14iWJ3XcgO4i^>3pRE05hSP1pRNpSLpREpQ\
    >m1PcpblW2^nVc5e71pUcg1]32oleF3ifF2XoT13ilI2Xo^13i`F2Xo^13i`F2Xo^13i`F2Xo^13ifF2Xo^13i`F2Xo^13i`F2Xo^13i`\
    F2Xo^13ifF2XmF3i^Q22XmF3ijk32XR>3ihR52XTX13iU]T12XR>3i^>2XiZ13ifI2XiZ13ifI2XiZ13ifO2XTR13i^S12XTR13iSR12X\
    TR13ibV94i[B3XPWO4idA3XPZ14iWJ3XZ[14ibH2ac<3iSO4inH3XZ[14iWJ3XZQH2XZ:3inZ74i^>3pRE05WSOpRNpSLpREpQ>m1PT]U\
    kZ2[nVc5aC1QVcg1]32oleF3ifF2XoT13ilI2Xo^13i`F2Xo^13i`F2Xo^13i`F2Xo^13ifF2Xo^13i`F2Xo^13i`F2Xo^13i`F2Xo^13\
    ifF2XmF3i^Q22XmF3ijk32XR>3ihR52XTX13iU]T12XR>3i^>2XiZ13ifI2XiZ13ifI2XiZ13ifO2XTR13i^S12XTR13iSR12XTR13ibV\
    94i[B3XPWO4idA3XPZ14iSL2aZX13ifI2XXA3iWkK2XZ:3inZ74iS43XP92XgX13ibK2XgX13pRE05WcNpRNpSLpREpQ>n1PcabhY2[nV\
    c5P;1QVcg1]32oleF3ifF2XoT13ilI2Xo^13i`F2Xo^13i`F2Xo^13i`F2Xo^13ifF2Xo^13i`F2Xo^13i`F2Xo^13i`F2Xo^13ifF2Xm\
    F3i^Q22XmF3ijk32XR>3ihR52XTX13iU]T12XR>3i^>2XiZ13ifI2XiZ13ifI2XiZ13ifO2XTR13i^S12XTR13iSR12XTR13ibV94i[B3\
    XPWO4idA3XPZ14iWJ3XZ[14inH2aZ[14anH3XZ[14iWJ3XaQH2XX23ijc74i^>3XgX14ibK3pRE05`PP1pRNpSLpREpQ>l1PcpblW2^nV\
    c5P61pUcg1]32oleF3ifF2XoT13ilI2Xo^13i`F2Xo^13i`F2Xo^13i`F2Xo^13ifF2Xo^13i`F2Xo^13i`F2Xo^13i`F2Xo^13ifF2Xm\
    F3i^Q22XmF3ijk32XR>3ihR52XTX13iU]T12XR>3i^>2XiZ13ifI2XiZ13ifI2XiZ13ifO2XTR13i^S12XTR13iSR12XTR13ibV94i[B3\
    XPWO4idA3XPZ14iWJ3XZ[14inH3XZ[14inH3XZ[14iWJ3XTQH2Xo33i`b74i^>3pSL03`lP1`eOpSL2`lYm]9^^Vh6aC1PoUb32pRE03p\
    PKpSLpREV3PeUXPW3WfXQ8e:1RZgh22ibV31XiV32i`L1XTX12iYL1XTX12iYL1XTX12iSR11XZR12iYR11XZR12iSR11XZR12iSR11XZ\
    R12iSR11XZR12iYR11XZR12iSR11XZR12iSR11XZR12iSR11XZR12iYR11XZR12iSR11XXV12iUN1XZR12iSR11XXS12ibK1XmX12iUQ1\
    1XaR12inK1XaX12ihK1XgX12i`L1XRY12iWJ1XPZ12ibK1XgX12ilL1X]W12ilL1X]W12ilL1XgX12iSR11XcK2ifX11XmL2i[W11XiT1\
    2ibK1XgX12ibK1XgX12ibK1XPZ12iWJ1XPZ12iWJ1XPZ12ijP11XkP12i^S11XkP12i^S11XTR12i`O1XiT12i`O1XiT12i`O1XiT12ij\
    P11X_S12ijP11X_S12ijP11XiT12i`O1XiT12i`O1XiT12ijP11X_S12ijP11X_S12ijP11X_S12ijP11XiT12pTS103WoZ1pUZ1pTS14\
    pYeoPh1jbcc5T<1aZkb12ihT11i`n_12pRE03hQBpREpQ>n1PRYVY`2ncWl6e71mkpU12PlQ11XgR12ihQ11XafS12PaI1PoZ12ifF1Xi\
    ^12ilF1Xi^12il@1XkQG2ib?1XPp12iW;1Xi^12Pm@1Po^12i`F1Xo^12ifF1XZkU12inH1XPZ12ipD1X_`12ifC1XX`12ifC1Xca12iY\
    F1XX`12iYF1Xo^12ipD1Xca12i[B1Xca12idG1Xe]12idG1Xe]12iYF1Xe]12inH1Xa[12i[K1XPZ12inH1XPZ12ibK1XPZ12inH1Xe]1\
    2idG1Xca12ifC1XXbB2inH1pUZ104hZb1pVb1pUZ1pTS1n1P`ai[S3Pa[]71P]e;2iS[71XTO2ilL1XZR12iQbE1iR`d32iQV11XVN2iQ\
    V11XVN2iQV11XVN2i[W11XmL2i[W11X_S12ibK1X_S12iQV11XVN2iQV11XVN2i[W11XmL2i[W11XmL2i[W11XmL2i[W11XVN2iQV11XV\
    N2iQV11XVN3a[W12XmL3i[W12XmL3i[W12XVN3iQV12XVN3iQV12XVN3iQV12XVN3i[W12XmL3i[W12XmL3i[W12XVN3iQV12XVN3iQV1\
    2XVN3i[W12XmL3i[W12pSL04YoKpSLpRE`dH?PUpPVDWnVg6YI1ZacQ22XTI1ih^12XeG1ilX13XgL1PRSV22ipD1XiT12i`O1XiT12i`\
    O1XRV12idM1pRE03WhFpREpQ>MPZT`QR1QdWl6TJ1ikpU12PlQ11XgR12ihQ11XafS12PaI1PoZ12ifF1Xi^12ilF1Xi^12il@1XkQG2i\
    b?1XPp12iW;1Xi^12Pm@1Po^12i`F1Xo^12ifF1XZkU12inH1XPZ12ipD1X_`12ifC1pUZ104pZY1pUZ1`fV1pTS1Q3Pfl]fHhd`h6e>1\
    RRo=2mdG1Te]12mnH1TZ[12mnH1TZ[12mnH1Te]12mdG1Te]12mdG1Te]12mnH1TZ[12mnH1TZ[12mnH1TZ[12mnH1Te]12mdG1Te]12m\
    dG1Te]12mnH1TZ[12mnH1TZ[12mnH1Te]12mdG1Te]12mdG1Te]12mdG1Te]12mnH1TZ[12mnH1TZ[12mnH1Te]12mdG1Te]12mdG1Te]\
    12mnH1ToH3ib^71X]l32mnH1TZ[12mnH1TZ[12mnH1Te]12mdG1Te]12mdG1Te]12mnH1TZ[12mnH1TZ[12mnH1TZ[12mnH1Te]12mdG1\
    Te]12mdG1Te]12mnH1TZ[12mnH1TZ[12mnH1Te]12mdG1Te]12mdG1Te]12mdG1Te]12mnH1TZ[12mnH1TZ[12mnH1Te]12mdG1TX_<3i\
    [<1X]oB3i`:1pSL03hiJpSLpRE5pRYmd^1WUQl4a61cg[Y22ihT11Xmkb12iUj71pSL03p^LpSLpREQ1Pl_Tnj1YdWl6P51ikpU12PlQ1\
    1XgR12ihQ11XafS12PaI1PoZ12ifF1Xi^12ilF1Xi^12il@1XkQG2ib?1XPp12iW;1Xi^12Pm@1Po^12i`F1Xo^12ifF1XZkU12inH1XP\
    Z12ipD1X_`12ifC1XPoH2ibK1XPZ12iY11pTS103pgR1pTS1pSL3PeTc_[1`hTn6TE1R_hU52ife11pVb11pUZ1320PR>;10PR>4Q`g1p\
    Wi1pVb1pUZ1j2PbR`oU2XQjk41aWbY22i[W11XmL2i[W11Xkc72ijSX13iUj72XmU_13iSR12XTR13iSR12XTR13iSR12XTR13iSR12XT\
    R13i^S12XTR13iSR12XTR13iSR12X]B3ilb12XZF3in^12XTR13i^S12XkP13i^S12XTR13iSR12XTR13iSR12XTR13iSR12XTR13iSR1\
    2XTR13i^S12XkP13i^S12XTR13iSR12XTR13iSR12XTR13iSR12XVN3iQV12XVN3i[W12XmL3i[W12XmL3i[W12XVN3iQV12XVN3iQV12\
    XVN3i[W12XmL3i[W12XmL3i[W12XVN3iQV12XVN3iQV12XVN3iQV12XVN3i[W12XmL3i[W12XmL3i[W12XVN3iQV12XVN3iQV12XVN3i[\
    W12XmL3i[W12XmL3i[W12XoH3pVb11pUZ1320PR>;10PR>40pVb1pUZ1pTS1X2PbR`oU2X]RX71XTZ`12iUj71X_mi12iSR11XTR12iSR\
    11XTR12iSR11XTR12iSR11XTR12i^S11XkP12i^S11XTR12iSR11XTR12iSR11XTR12iSR11XTR12iSR11XTR12i^S11XkP12i^S11XTR\
    12iSR11XTR12iSR11XTR12iSR11XVN2iQV11XVN2i[W11XmL2i[W11XmL2i[W11XVN2iQV11XVN2iQV11XVN2i[W11XmL2i[W11XmL2i[\
    W11XVN2iQV11XVN2iQV11XVN2iQV11XVN2iWT23XfX12ioR21XVN2iQV11XVN2iQV11XVN2i[W11XmL2i[W11XmL2i[W11XoH2pSL03Wd\
    IpSLpREl2PSWS^m2UdWl6m?1mkpU12PlQ11XgR12ihQ11XafS12PaI1PoZ12ifF1Xi^12ilF1Xi^12il@1XkQG2ib?1XPp12iW;1Xi^12\
    Pm@1Po^12i`F1Xo^12ifF1XZkU12inH1XPZ12ipD1X_`12ifC1XX`12ifC1Xca12iYF1XX`12iYF1Xo^12ipD1Xca12i[B1Xca12idG1X\
    e]12idG1Xe]12iYF1Xe]12inH1Xa[12i[K1XPZ12inH1XPZ12ibK1XPZ12inH1Xe]12idG1Xca12ifC1Xo^12iYF1Xoa12idD1Xe]12id\
    G1Xca12ipD1XZ[12idG1Xo^12iYF1Xo^12idG1Xe]12idG1Xe]12inH1Xe]12iYF1Xo^12iYF1Xo^12idG1Xe]12idG1Xe]12idG1Xe]1\
    2idG1Xca12ifC1pTS104`fX1pUZ1pTS1pSLZ1Pa_hje2i`[]71ao[P42XSV21im[L2iQV11XVN2iWT23iYF2Xi?1XVN2i[W11XmL2i[W1\
    1X_S12ibK1X_S12iQV11XVN2iQV11XVN2i[W11XmL2i[W11XmL2i[W11XmL2i[W11XVN2iQV11XVN2iQV11XVN2i[W11XmL2i[W11XmL2\
    i[W11XVN2iQV11XVN2iQV11X]B2pSL04p[Oh[O`eOpSL5PhegTh2[UmW5mG1QXZ`1iG2RoUb33e]ml22PmoA3pRE03paHpSLpRE2pSUdW\
    4SQmf6mJ1V]]i32pTS103hTV1lpS1pTS12SaUQo]3dUmW5iC1pUX`1_=2pUZ11pTS1320PR>;10PR>3hRY1pUZ1pTS1_5Pal_oU2iPjk4\
    1aWbY22i[W11XmL2i[W11XZ[12iWJ1XcK2ifX11XTR12ibK1XgX12ilL1X]W12ilL1X]W12ilL1X]W12ilL1X]W12ilL1XgX12ilL1X]W\
    12ilL1X]W12ilL1X]W12ilL1X]W12ilL1XgX12ibK1XgX12ilL1X]W12ilL1XmL2iba11XVN2ilL1X]W12ilL1XgX12ibK1XgX12ilL1X\
    ]W12ilL1XTI2iUj71X]W12ilL1X]W12ilL1X]W12ilL1X]W12ilL1XgX12ibK1XgX12ilL1X]W12ilL1X]W12ilL1X]W12ilL1X]W12i^\
    S11XTR12iSR11XTR12iSR11XTR12iSR11XTR12iSR11XTR12i^S11XTR12iSR11XTR12iSR11XTR12iSR11XTR12iSR11XTR12i^S11Xk\
    P12i^S11XTR12iSR11XTR12iSR11XTR12iSR11XTR12iSR11XTR12i^S11XTR12iSR11XTR12iSR11XT=2iSh11XZF2in^11XTR12i^S1\
    1XkP12i^S11XTR12iSR11XTR12iSR11XTR12iSR11XTR12iSR11XTR12i^S11XkP12i^S11XTR12iSR11XTR12iSR11XTR12iSR11XVN2\
    iQV11XVN2i[W11XmL2i[W11XmL2i[W11XVN2iQV11XVN2iQV11XVN2i[W11XmL2i[W11XmL2i[W11XVN2iQV11XVN2iQV11XVN2iQV11X\
    VN2i[W11XmL2i[W11XmL2i[W11XVN2iQV11XVN2iQV11XVN2i[W11XmL2i[W11XmL2i[W11XoH2pUZ104Whb1pVb1pUZ1pTS1k1PQbUYR\
    3Pa[]71P]e;2iS[71XTO2ilL1XZR12XTPY43iQV12XVN3iQV12XXT21XVN2i[W11XmL2i[W11X_S12ibK1X_S12iQV11XVN2iQV11XVN2\
    i[W11XmL2i[W11XmL2i[W11XmL2i[W11XVN2iQV11XVN2iQV11XVN2i[W11XmL2i[W11XmL2i[W11XVN2iQV11XVN2iQV11XVN2iQV11X\
    VN2i[W11XmL2i[W11XmL2i[W11XVN2iQV11XVN2iQV11XVN2i[W11XmL2pVb11pUZ1320PR>;10PR>4Wnb1pVb1pUZ1pTS1m1PYZgQT3P\
    a[]71P]e;2iS[71XTO2ilL1XZR12XTPY43iQV12XVN3iQV12XXT21XVN2i[W11XmL2i[W11X_S12ibK1X_S12iQV11XVN2iQV11XVN2i[\
    W11XmL2i[W11XmL2i[W11XmL2i[W11XVN2iQV11XVN2iQV11XXJ2id]11XeG2id]11XeG2id]11XeG2id]11XeG2id]11XeG2id]11XoH\
    2id]11XeG2id]11XeG2id]11XeG2id]11XeG2id]11XoH2id]11XeG2XSb11iTC2pTS103pXU1`_U1pTS12`Q`_Qe3dUmW5m51Q_UW1e8\
    2pUZ103j]W1pUZ1pTS19Pn][iY1ffYZ7f;1Tg[m32i[B1Xmb12i[B1XXiF2ibN1XgU12if:1pRE05piQ1YTQ1pTS1pSLpRES4PeaelV3`\
    UmW5T61pUlZ1nG2TXl=1nUg4nG3mSh11Ua`AnG3mnW12XgL3ihW12XgL3ihW12XgL3ihW12XgL3inW12XgL3i`lD2X_;3i`p92Pc93PXn\
    ^14ibK3Xe]14idG3XiT14ilL3X]W14ilL3XgX14ibK3XRV14iUN3XgX14ibK3XgX14ilL3X]W14ilL3X]W14ilL3XgX14ibK3XgX14ibK\
    3XgX14ilL3X]W14ilL3X]W14ilL3X]W14ilL3XgX14ibK3XgX14ibK3XgX14iSR13XTR14ilL3X]W14ilL3XgX14ibK3X_S14ijP13XgX\
    14ilL3X]W14ilL3X]W14ilL3X]W14ilL3XgX14ibK3XgX14i`O3XiT14ilL3XiT14i^S13X_S14ilL3XgX14ibK3XgX14ibK3XgX14ibK\
    3XgX14ilL3X]W14ilL3X]W14ilL3XgX14ibK3XgX14i`O3XiT14ilL3X]W14ijP13X_S14i[W13XgC4iW`13XeG4id]13XoH4iY[13XoH\
    4i`d33XRA4iUd13XRA4iUd13XRA4id]13XmL4i[W13XmL4i[W13XmL4i[W13XVN4iQV13XmL4ifX13XmL4pVb103hdg1pVb1pWi13p`Rl\
    PQ3WVQl4P21kfRV22XVc31pSL03WYJpSLpREj2PSWS^m2UdWl6mJ1mkpU12PlQ11XgR12ihQ11XafS12PaI1PoZ12ifF1Xi^12ilF1Xi^\
    12il@1XkQG2ib?1XPp12iW;1Xi^12Pm@1Po^12i`F1Xo^12ifF1XZkU12inH1XPZ12ipD1X_`12ifC1XX`12ifC1Xca12iYF1XX`12iYF\
    1Xo^12ipD1Xca12i[B1Xca12idG1Xe]12idG1Xe]12iYF1Xe]12inH1Xa[12i[K1XPZ12inH1XPZ12ibK1XPZ12inH1Xe]12idG1Xca12\
    ifC1XVf32idD1Xe]12idG1Xca12ipD1XZ[12idG1Xo^12iYF1Xo^12idG1Xe]12idG1Xe]12inH1Xe]12iYF1Xo^12iYF1Xo^12idG1Xe\
    ]12idG1Xe]12idG1Xe]12idG1Xca12ifC1pSL03UZP1`eOpSL2`lYm]9^^Vh6l:1PoUb32004ph8pREpQ>0R1PSWnma1behP7aK1PlYX4\
    2PjP11PTR12PTR11PTR12PTR11PTR12PTR11PTR12P_S11PTR12PTR11PTR12PTR11PTR12PTR11PTR12PTR11PTR12PTR11PTR12P_S1\
    1PTR12PTR11PTR12PTR11PTR12PTR11PTR12PTR11PTR12PTR11acB3pVb104W[Q2pXp1pWi1pVb1l2PRQd]o2dXeo5P51_eiU12ihT11\
    X]W12XpM1iaf`12iUj71iQmY13P_S11PZSA2Xom=3iSR12XTR13iSR12XTR13i^S12XkP13i^S12XTR13iSR12XTR13iSR12XTR13iSR1\
    2XVN3iQV12XVN3i[W12XmL3i[W12XmL3i[W12XVN3iQV12XVN3iQV12XVN3i[W12XmL3i[W12XmL3i[W12XVN3iQV12XVN3iQV12XVN3i\
    QV12XVN3i[W12XmL3i[W12XmL3i[W12XVN3iQV12XVN3iQV12XVN3i[W12XmL3i[W12XmL3i[W12XoH3id]12XeG3id]12XeG3id]12Xo\
    H3id]12XeG3id]12XeG3id]12XeG3id]12XeG3id]12XeG3id]12XoH3id]12XeG3id]12XeG3id]12XeG3id]12XeG3pVb103`[i1pWi\
    1pVb1i1PkdT]4YVQl4i11ag[Y22ihT11Xmkb12iUj71Xe[32ilL1X]W12ilL1X]W12ilL1XgX12ibK1XgX12ilL1X]W12ilL1X]W12ilL\
    1X]W12ilL1X]W12ilL1XgX12ilL1X]W12ilL1X]W12ilL1X]W12ilL1X]W12ilL1XgX12ibK1XgX12iSR11XTR12iSR11XTR12iSR11XT\
    R12i^S11XkP12i^S11XTR12iSR11XTR12iSR11XTR12iSR11XTR12iSR11XTR12i^S11XTR12pVb11pUZ1320PR>;10PR>3hVb1pVb1pU\
    Z1P3PbR`oU2PQjk41aWbY22i[W11XmL2i[W11XmL2ifX11XcK2i`:1XP[]12iUj71XRmY12i^S11XkP12i^S11XTR12iSR11XTR12iSR1\
    1XTR12iSR11XTR12iSR11XTR12i^S11XTR12iSR11XTR12iSR11XT=2iSh11XZF2in^11XTR12i^S11XkP12i^S11XTR12iSR11XTR12i\
    SR11XTR12iSR11XTR12iSR11XTR12i^S11XkP12i^S11XTR12iSR11XTR12iSR11XTR12iSR11XVN2iQV11XVN2i[W11XmL2i[W11XmL2\
    i[W11XVN2iQV11XVN2iQV11XVN2i[W11XmL2i[W11XmL2i[W11XVN2iQV11XVN2iQV11XVN2iQV11XVN2i[W11XmL2i[W11XmL2i[W11X\
    VN2iQV11XVN2iQV11XVN2i[W11XmL2i[W11XmL2i[W11XoH2pTS11pSL320PR>;10PR>4fnV1pUZ1pTS1pSL`2P`e_oU2fYpW6S41emUF\
    2iYWj13iUj72Xm`53ilL2jbQX1m13XgI2XTR13iSR12X_e93iSR12XT=3iSh12XTR13iSR12XTR13i^S12XkP13i^S12XTR13iSR12XTR\
    13iSR12XTR13iSR12XTR13iSR12XTR13i^S12XkP13i^S12XTR13iSR12XTR13iSR12XTR13iSR12XVN3iQV12XVN3i[W12XmL3i[W12X\
    mL3i[W12XVN3iQV12XVN3iQV12XVN3i[W12XmL3i[W12XmL3i[W12XVN3iQV12XVN3iQV12XVN3iQV12XVN3i[W12XmL3i[W12XmL3i[W\
    12XVN3iQV12XVN3iQV12XVN3i[W12XmL3i[W12XmL3i[W12XoH3pSL02piLpSL1WlU`Q_3YQmf6]<1pUZ103pUf1pVb1pUZ1o3PYnefY3\
    UZb[6X71]clH2ihT11XaO2iW81Xeo12i^S11XkP12ilL1XgX12ibK1XgX12ilL1XcYW12iUj71Xe[32ilL1Xode12iSR11XTR12iSR11X\
    TR12iSR11XTR12iSR11XTR12i^S11XkP12i^S11XTR12iSR11XTR12iSR11XTR12iSR11XTR12iSR11XTR12i^S11XkP12i^S11XTR12i\
    SR11XTR12iSR11XTR12iSR11XVN2iQV11XVN2i[W11XmL2i[W11XmL2i[W11XVN2iQV11XVN2iQV11XVN2i[W11XmL2i[W11XmL2i[W11\
    XVN2iQV11XVN2iQV11XVN2iQV11XVN2i[W11XmL2i[W11XmL2i[W11XVN2iQV11XVN2iQV11XVN2i[W11XmL2i[W11XmL2i[W11XoH2id\
    ]11XeG2id]11XeG2id]11XoH2id]11XeG2id]11XeG2id]11XeG2id]11XeG2id]11XeG2id]11XoH2id]11XeG2id]11XeG2id]11XeG\
    2id]11XeG2id]11XoH2id]11XeG2id]11XeG2id]11XeG2id]11XeG2id]11XeG2pTS103phP1pTS1pSLQ1P]Rm`c2^dWl6iA1mkpU12P\
    lQ11XgR12ihQ11XafS12PaI1PoZ12ifF1Xi^12ilF1Xi^12il@1XkQG2ib?1XPp12iW;1Xi^12Pm@1Po^12i`F1Xo^12ifF1XZkU12inH\
    1XPZ12ipD1X_`12ifC1XkU<2idG1XTgN2i^a;1pUZ103pjY1pUZ1pTS15PfobWS1hQWZ7TF1Rio^42ibK1XgX12ibK1pWi11pVb1320PR\
    >;10PR>3Wlg1pVb1pWi1S4Pkjcd[2Pa[]71PmX42Xa[71iS[72XgI1iSR12XcdF1ind72XaS51iWf12Xai21i[K2igX11ilL2X]W11ilL\
    2P]W11PmL2P]W11PmL2P]W11PmL2PgX11PmL2P]W11PmL2P]W11PmL2P]W11PmL2P]W11PmL2PgX11PcK2PgX11PTR12PTR11PTR12PTR\
    11PTR12PTR11P_S12PkP11P_S12XTR11iSR12XTR11iSR12XTR11iSR12XTR11iSR12XTR11i^S12XTR11iSR12XTR11iSR12XT=1iSh1\
    2XZF1in^12XTR11i^S12XkP11i^S12XTR11iSR12XTR11iSR12XTR11iSR12XTR11iSR12XTR11i^S12XkP11i^S12XTR11iSR12XTR11\
    iSR12XTR11iSR12XVN1iQV12XVN1i[W12XmL1i[W12XmL1i[W12XVN1iQV12XVN1iQV12XVN1i[W12XmL1i[W12XmL1i[W12XVN1iQV12\
    XVN1iQV12XVN1iQV12XVN1i[W12XmL1i[W12XmL1i[W12XVN1iQV12XVN1iQV12XVN1i[W12XmL1i[W12XmL1i[W12XmL1i[W12XVN1iQ\
    V12XVN1iQV12XXJ1pVb103^aj1pWi1pVb1_4Pk_ape2YVQl4WD1ag[Y22ihT11Xmkb12iUj71Xe[32ilL1X]W12ilL1X]W12ilL1XgX12\
    ibK1XgX12ilL1X]W12ilL1X]W12ilL1X]W12ilL1X]W12ilL1XgX12ilL1X]W12ilL1X]W12ilL1X]W12ilL1X]W12ilL1XgX12ibK1Xg\
    X12iSR11XTR12iSR11XTR12iSR11XTR12i^S11XkP12i^S11XTR12iSR11XTR12iSR11XTR12iSR11XTR12iSR11XTR12i^S11XTR12iS\
    R11XTR12iSR11XTR12iSR11XTR12iSR11XTR12i^S11XkP12i^S11XTR12iSR11XTR12iSR11XTR12iSR11XTR12iSR11XTR12i^S11Xk\
    P12i^S11XTR12iSR11XTR12iSR11XTR12iSR11XVN2iQV11XVN2i[W11XmL2i[W11XmL2i[W11XVN2iQV11XVN2iQV11XVN2i[W11XmL2\
    i[W11XmL2i[W11XVN2iQV11XVN2iQV11XVN2iQV11XVN2i[W11XmL2i[W11XmL2i[W11XVN2iQV11XVN2iQV11XVN2i[W11XmL2i[W11X\
    mL2i[W11XoH2id]11XeG2id]11XeG2id]11XoH2id]11XeG2id]11XeG2id]11XeG2id]11XeG2id]11XeG2pTS11pSL320PR>;10PR>4\
    []X1pUZ1pTS1pSLU1P`e_oU2iPjk41aWbY22i[W11XmL2i[W11XT[_12i[B1XTI2iUj71X]W12ilL1X]W12ilL1X]W12ilL1X]W12ilL1\
    XgX12ibK1XgX12ilL1X]W12ilL1X]W12ilL1X]W12ilL1X]W12ifV51X]W12i[bG3iSR12XTR13iSR12Xkk[23i[W12XoH3pRE03`QBpR\
    EpQ>W1PZWm^m1ncWl6a71mkpU12PlQ11XgR12ihQ11XafS12PaI1PoZ12ifF1Xi^12ilF1Xi^12il@1XkQG2ib?1XPp12iW;1Xi^12Pm@\
    1Po^12i`F1Xo^12ifF1XZkU12inH1XPZ12ipD1X_`12ifC1XX`12ifC1Xca12iYF1XVeD2ibK1XPZ12id21XoR22idG1pSL1pRE320PR>\
    ;10PR>3WSLpSLpRE_2P_^_oU2WhaR6iK1cTmQ12ihT11Xmkb12iUj71X_V@2ilL1XTjW12iSR11XTR12iSR11XTR12iSR11XTR12iSR11\
    XTR12i^S11XkP12i^S11XTR12iSR11XTR12iSR11XTR12iSR11XTR12iSR11XTR12i^S11XkP12i^S11XTR12iSR11XTR12iSR11XTR12\
    iSR11XVN2iQV11XVN2i[W11XmL2i[W11XmL2i[W11XVN2iQV11XVN2iQV11XVN2i[W11XmL2i[W11XmL2i[W11XVN2iQV11XVN2iQV11X\
    VN2iQV11XVN2i[W11XmL2i[W11XmL2i[W11XVN2iQV11XVN2iQV11XVN2i[W11XmL2i[W11XmL2i[W11XoH2pQ>1pP7350pP7:5004pWH\
    pREpQ>pP7j2PjkRQV3SfhP7]F1_kYX42PjP11PTR12PTR11PTR12PTR11PTR12PTR11PTR12P_S11PTR12PTR11PTR12PTR11PTR12PTR\
    11PTR12PTR11PTR12PTR11PTR12P_S11PTR12PTR11PTR12PTR11PTR12PTR11PTR12PTR11PTR12PTR11P_S12P]W11PmL2P]W11PmL2\
    P]W11PmL2PgX11PcK2PgX11PcK2PgX11PmL2P]W11PmL2P]W11PmL2PgX11PcK2PgX11PcK2PgX11PcK2PgX11PmL2P]W11PmL2P]W11P\
    mL2PgX11PcK2PgX11PcK2PgX11PmL2P]W11PmL2P]W11PmL2P]W11PmL2PgX11PcK2PgX11PcK2PgX11PmL2P]W11PmL2P]W11PmL2PgX\
    11PcK2PgX11PcK2PcU23pSL1pRE320PR>;10PR>8WZLhgHhfA`dH`cApSLpREpQ>h4PUZig_2YUQl4T31^g[Y2e12jhT1e11jdTS1e13P\
    a]24ibK3XgX14ibK3XgX14ibK3XPZ14iWJ3XPZ14ibK3XgX14ibK3XgX14XTX73XPZ14ibK3XgX14ibK3XgX14ibK3XgX14ibK3XPZ14i\
    bK3XRV14ilL3X]W14ilL3X]W14ilL3X]W14ilL3X]W14ilL3XgX14ilL3X]W14ilL3X]W14ilL3X]W14ilL3X]W14i^S13XTR14iSR13X\
    TR14iSR13XTR14iSR13XTR14iSR13XTR14i^S13XZI5Ta76i^S15XTR16iSR15XTR16iSR15XTR16iSR15XTR16iSR15XTR16i^S15XTR\
    16iSR15XTR16iSR15XTR16iSR15XTR16iSR15XTR16i^S15XkP16i^S15XTR16iSR15XTR16iSR15XTR16iSR15XTR16iSR15XTR16i^S\
    15XkP16i^S15XTR16iSR15XTR16iSR15XTR16iSR15jUNm16jQV1m15YVNm17b[W1m15bmLm16j[W1m15YmLm16j[W1m15YVNm16jQV1m\
    15YVNm16jQV1m15YVNm16j[W1m15YmLm16j[W1m15YmLm16j[W1m15YVNm16jQV1m15YVNm16jQV1m15YVNm16jQV1m15YVNm16j[W1m1\
    5YmLm16j[W1m15YmLm16j[W1m15YVNm16jQV1m15YVNm16jQV1m15YVNm16j[W1m15YmLm16j[W1m15YmLm16j[W1m15YoHm16jd]1m15\
    YeGm16jd]1m15YeGm16jd]1m15YoHm16jd]1m15YeGm16Xe]15pTS11pSL320PR>;10PR>4pZQ1lpS1pTS1pSL]2P_Ukll2^UmW5XK1UV\
    X`1_=2akm`43iSR12XTR13iSR12XTR13iSR12XTR13i^S12XkP13i^S12XTR13iSR12XTR13iSR12XTR13iSR12XVN3iQV12XVN3i[W12\
    XmL3i[W12XmL3i[W12XVN3iQV12XVN3iQV12XVN3i[W12XmL3i[W12XmL3i[W12XVN3iQV12XVN3iQV12XVN3iQV12XVN3i[W12XmL3i[\
    W12XmL3i[W12XVN3iQV12XVN3iQV12XVN3i[W12XmL3i[W12XmL3i[W12XoH3id]12XeG3id]12XeG3id]12XoH3id]12XeG3id]12XeG\
    3id]12XeG3id]12XeG3id]12XeG3ifk72pSL02WoLpSL1hjU`Q_3YQmf6T=1pSL02pkLpSL1pT`XU_3Yhhf6a;1pUZ103h^Z1pUZ1pTS1\
    9PfUnSU2j`^U7m31PXPg32iQA1X_iC2iWG1XcQ@2i`O1XoZO2ilL1pTS104`^U1`jT1pTS1pSL4PTdW_[1dUmW5T81pdhh2XJ2Pi`T43i\
    n<2pSL04^XKpSLh[JpRE4P]PfkY1WlQg6[>1RXf72ohYQ43RoeS11pSL1pRE320PR>;10PR>3pjMpSLpREV5P_^_oU2YhaR6PK1PkaM2i\
    YR11iPY32ihT11ipX32ipD1Xm_12ilF1X_]12ipG1Xc^12ifF1Xc^12iSI1XT[12ihK1XT[12i`F1XT[12ihK1XT[12iYF1Xo^12i[E1X\
    m_12ijG1X_]12i^J1XaX12ihK1XaX12iQM1XT[12iYF1Xca12i`F1Xo^12ifC1XT[12ihK1XaX12ihK1Xi^12i`F1XkY12ihK1XaX12ih\
    K1ioH2iUj71X]W12ilL1X]W12ilL1X]W12ilL1X]W12ilL1Xo]32ilL1X]W12ilL1X]W12ilL1X]W12ilL1Xo]32ilL1X]W12ilL1X]W1\
    2ilL1X]W12ilL1XVb52iSR11XTR12iSR11XTR12iSR11XTR12i^S11XkP12i^S11XTR12iSR11XTR12iSR11XTR12iSR11XTR12iSR11X\
    TR12i^S11XTR12iSR11XTR12iSR11XTR12iSR11XTR12iSR11XTR12i^S11XkP12i^S11XTR12iSR11XTR12iSR11XTR12iSR11XTR12i\
    SR11XTR12i^S11XkP12i^S11XTR12iSR11XTR12iSR11XTR12iSR11XVN2iQV11XVN2i[W11XmL2i[W11XmL2i[W11XVN2iQV11XVN2iQ\
    V11XVN2i[W11XmL2i[W11XmL2i[W11XVN2iQV11XVN2iQV11XVN2iQV11XVN2i[W11XmL2i[W11XmL2i[W11XVN2iQV11XVN2iQV11XVN\
    2i[W11XmL2i[W11XmL2i[W11XoH2pTS11pSL3200;10PQ74`dV1pdV1pTS1pSLV4Pnbpj]3dUmW5TK1QWR]2]K2oRV63ilF2X_nH3iQA2\
    XVd13i[B2XVd13iQA2Xgl53iQA2XVd13iQA2XPTX13ifF2XV^13idG2XXS13iQM2XgX13ibK2XZ[13iSR12XTR13iSR12XTR13i^S12XT\
    R13iUN2XRV13i[N2XmU13ibN2XgU13iSR12XTR13i^S12XkP13i^S12X_S13ilL2XVN3i[W12XmL3i[W12X]W13ilL2X]W13ilL2X]W13\
    ilL2X]W13iUN2XRV13iUN2XmL3i[W12XmL3i[W12XVN3iQV12XVN3iQV12XkP13ihT12XkP13P_S12PkP13P_S12PkP13P_S12PkP13P_\
    S12PkP13P_S12PTR13PTR12PTR13P_S12PaO3P]W12PmL3PgX12PmL3P]W12PmL3P]W12PVN3PRV12PVN3PRV12PmL3PVb52PoH3PZ[12\
    PXJ3PPZ12PoH3PZ[12PXJ3PZ[12PXJ3Pe]12PXJ3PgX12PeG3Pe]12PeG3Pe]12PeG3Pe]12PoH3Pe]12PeG3Pe]12PeG3Pe]12PeG3Pe\
    ]12PeG3Pe]12PoH3Pe]12PeG3Pe]12PeG3Pe]12PeG3Pe]12PeG3Pe]12PeG3PVc32pVb103`Pe1pVb1pUZ1=PX^[Vg1Pa[]71P]e;2iS\
    [71XTO2ilL1XZR12iQbE1iR`d32iQV11XVN2iQV11XVN2iQV11pUZ11pTS1320PR>;10PR>3[dX1pUZ1pTS1k2Pal_oU2iPjk41aWbY22\
    i[W11XmL2i[W11Xeg`12iUj71Xe[32ilL1X]W12ilL1X]W12ilL1XgX12ibK1XgX12ilL1X]W12ilL1X]W12ilL1X]W12ilL1X]W12i^S\
    11XTR12iSR11XTR12ilL1X]W12ilL1X]W12iSR11XTR12i^S11XTR12iSR11XTR12i[V31XVa72iSR11XTR12iSR11XTR12iSR11XTR12\
    iSR11XTR12i^S11XTR12iSR11XTR12iSR11XT=2iSh11XZF2in^11XTR12i^S11XkP12i^S11XTR12iSR11XTR12iSR11XTR12iSR11XT\
    R12iSR11XTR12i^S11XkP12i^S11XTR12iSR11XTR12iSR11XTR12iSR11XVN2iQV11XVN2i[W11XmL2i[W11XmL2i[W11XVN2ihYQ11X\
    oH2pTS11pSL320PR>;10PR>4U`X1pUZ1pTS1pSLW1P`e_oU2iPjk41aWbY22i[W11XmL2i[W11Xeg`12iUj71Xon;2ilL1Xm`52ilL1X]\
    W12ilL1XgX12ilL1X]W12ilL1X]W12ilL1X]W12ilL1X]W12ilL1XgX12iYSA3iSR12XTR13iSR12XTR13i^S12XTR13iSR12XTR13iSR\
    12Xck23in^12XXTQ23i[W12XoH3pTS11pSL320PR>;10PR>4UnX1pUZ1pTS1pSLf1P`U_kW2iPjk41aWbY22i[W11XmL2i[W11Xeg`12i\
    Uj71iWaD2XcK1XgX12ilL1X]W12ilL1X]W12ilL1X]W12ilL1X]W12ilL1XgX12iSR11XTR12iSR11XTR12iSR11XTR12iSR11XTR12if\
    W31XTR12iSR11XTR12iSR11XTR12iSR11XTR12iSR11XTR12i^S11XTR12iSR11XTR12iSR11XT=2iSh11XZF2in^11XTR12i^S11XkP1\
    2iWUp11XoH2iWT23pUZ11pTS1320PR>;10PR>4^fX1pUZ1pTS1pSLS1Pal_oU2iPjk41aWbY22i[W11XmL2i[W11Xeg`12iUj71iWaD2X\
    cK1XgX12ilL1X]W12ilL1X]W12ilL1X]W12ilL1X]W12ilL1XgX12iSR11XTR12iSR11XTR12iSR11XTR12iUa71XTR12iSR11XTR13aS\
    R12XTR13iSR12XVR^21XoH2pTS11pSL320PR>;10PR>4plW1pUZ1pTS1pSLCP`e_oU2iPjk41aWbY22i[W11XmL2i[W11Xeg`12iUj71X\
    gZB2ifSP13iSR12XTR13iSR12XTR13i^S12XTR13iSR12XPbW23i[W12XoH3pTS11pSL320PR>;10PR>4nPY1pUZ1pTS1pSLW1P`U_kW2\
    iPjk41aWbY22i[W11XmL2i[W11Xeg`12iUj71X]W12ilL1XVR>2ilL1X]W12ilL1ifX12XcK1XgX12ilL1X]W12ilL1X]W12ilL1X]W12\
    ilL1X]W12i^S11XTR12ibK1XgX12iSR11XTR12iSR11XTR12ibg:3iSR12XTR13iSR12XVR^21XoH2iWT23pTS11pSL320PR>;10PR>4Q\
    dX1pUZ1pTS1pSL^1Po`fUW2iPjk41aWbY22i[W11XmL2i[W11Xeg`12iUj71X]W12ilL1X]W12ilL1X]W12ilL1X]W12ilL1XgX12ibK1\
    XgX12ilL1X]W12ilL1X]W12ilL1X]W12ilL1X]W12i^S11XTR12iSR11XTR12ilL1X]W12ilL1X]W12ilL1X]W12ilL1XgX12iYSA3iSR\
    12XTR13iSR12XVR^21XoH3ad]12pUZ1040pWi1pVb1pUZ1_3PYnefY3Xag_91ae[Y12iSR11XTR12iSR11XTR12iSR11XTR12iSR11XTR\
    12i^S11XkP12i^S11XTR12iSR11XTR13aSR12XTR13iSR12XTR13iSR12XTR13i^S12XkP13i^S12XTR13iSR12XTR13iSR12XTR13iSR\
    12XVN3iQV12XVN3i[W12XmL3i[W12XmL3i[W12XVN3iQV12XVN3iQV12XVN3i[W12XmL3i[W12XmL3i[W12XVN3iQV12XVN3iQV12XVN3\
    iQV12XVN3i[W12XmL3i[W12XmL3i[W12XVN3iQV12XVN3iQV12XVN3i[W12XmL3i[W12XmL3i[W12XoH3id]12XeG3id]12XeG3id]12X\
    oH3id]12XeG3id]12XeG3id]12XeG3id]12XeG3id]12XeG3id]12XoH3id]12XeG3id]12XeG3id]12XeG3id]12XeG3id]12XoH3id]\
    12XeG3id]12XeG3id]12XeG3id]12XeG3id]12XeG3pTS11pSL320PR>;10PR>40pSLpTS1pUZ1X2P`e_oU2Xm]i81aji62X_mi11iSR1\
    2XTR11iSR12XTR11iSR12XTR11iSR12XTR11i^S12XkP11i^S12XTR11iSR12XTR11iSR12XTR11iSR12XTR11iSR12XTR11i^S12XkP1\
    1i^S12XTR11iSR12XTR11iSR12XTR11iSR12XVN1iQV12XVN1i[W12XmL1i[W12XmL1i[W12XVN1iQV12XVN1iQV12XVN1i[W12XmL1i[\
    W12XmL1i[W12XVN1iQV12XVN1iQV12XVN1iQV12XVN1i[W13amL2iWT21i[W12XVN1iQV12XVN1iQV12XVN1i[W12XmL1i[W12XmL1i[W\
    12XoH1pTS103lpS1pTS1pSLEPgUXPJb[Th6_=1aXbT42iSh11XZF2in^11XTR12i^S11XkP12i^S11XTR12iSR11XTR12iSR11XTR12iS\
    R11XTR12iSR11XTR12i^S11XkP12i^S11pXp11pWi1320PR>;10PR>5ghY3YPp1pWi1pVb1pXp1`2Pda`oU2^a[i3Y21SlXV2jG2ZUii2\
    3iUj72X]_c13iSR12XTR13iSR12XTR13i^S12XTR13iSR12XTR13iSR12XT=3iSh12XZF3in^12XTR13i^S12XkP13i^S12XTR13iSR12\
    XTR13iSR12X]V33iSR12XTR13i^S12XkP13i^S14aTR12iSR14XTR12iSR14XTR12iSR14XVN2iQV14XVN2i[W14XmL2i[W14XmL2i[W1\
    4XVN2iQV14XVN2iQV14XVN2i[W14XmL2i[W14XmL2i[W14XVN2iQV14XVN2iQV14XVN2iQV14XVN2i[W14XmL2i[W14XmL2i[W14XVN2i\
    QV14XVN2iQV14XVN2i[W14XmL2i[W14XmL2i[W14XoH2pTS11pSL320PR>;10PR>4[VX1pUZ1pTS1pSLb3P`e_oU2iPjk41aWbY22i[W1\
    1XmL2i[W11XgW32iQG1XmQZ12ilL1XTI2iUj71j[W1m12Xc61Xi[82ibK1XgX12ilL1X]W12ilL1X]W12ilL1X]W12ilL1X]W12ilL1Xg\
    X12iSR11XTR12iSR11XTR12iSR11XTR12iSR11XTR12i^S11XTR12iQp>3iSR12XTR13iSR12XTR13iSR12XTR13i^S12XTR13iSR12XT\
    R13iSR12Xck23in^12XTR13i^S12XkP13i^S12XTR13iSR12XTR13iSR12XTR13iSR12XTR13iSR12XTR13i^S12XkP13i^S12XTR13iS\
    R12XTR13iSR12XTR13iSR12XVN3iQV12XVN3i[W12XmL3i[W12XmL3i[W12XVN3iQV12XVN3iQV12XVN3i[W12XmL3i[W12XmL3i[W12X\
    VN3iQV12XVN3iQV12XVN3iQV12XVN3i[W12XmL3i[W12XmL3i[W12XVN3iQV12XVN3iQV12XVN3i[W12XmL3i[W12XmL3i[W12XoH3pTS\
    11pSL320PR>;10PR>4hiW1pUZ1pTS1pSLf2P`e_oU2iPjk41aWbY22i[W11XmL2i[W11Xeg`12iUj71XTZa12iSR11XTR12iSR11XTR12\
    iSR11XTR12i^S11XTR12iSR11XTR12iSR11XT=2iSh11XZF2in^11XTR12i^S11XkP12i^S11XTR12iSR11XTR12iSR11XTR12iSR11XT\
    R12iSR11XTR12i^S11XkP12i^S11XTR12iSR11XTR12iSR11XTR12iSR11XVN2iQV11XVN2i[W11XmL2i[W11XmL2i[W11XVN2iQV11XV\
    N2iQV11XVN2i[W11XmL2i[W11XmL2i[W11XVN2iQV11XVN2iQV11XVN2iQV11XVN2i[W11XmL2iWT23i[W12XVN3iQV12XVN3iQV12XVN\
    3i[W12XmL3i[W12XmL3i[W12XoH3pSL03bpNpSLpRE3pRYmd^1[gel5fA1oZWm22XeY71pSL03WoOWnHpSL2hRfTRW2^dYQ8m41jdMm42\
    pTS104hST1WUT1pTS1pSL@PT__d^1bUmW5]?1QehW1T@2P_po13il@2XVQ13iSR12XTR13iSR12XkoQ33il@2Xcd13il@2Xem53il@2XR\
    Q83il@2pWi11pVb1320PR>;10PR>3d^h1pWi1pVb1m3PcY`oU2XQjk41aWbY22i[W11XmL2i[W11Xeg`12iUj71YPX5m12ing11Pik22P\
    cK1PgX12PmL1P]W12PmL1P]W12PmL1P]W12PmL1P]W12PmL1PgX12PmL1P]W12PmL1P]W12PmL1P]W12PmL1P]W12PmL1PgX12PcK1PgX\
    12PTR11PTR12PTR11PTR12PTR11PTR12P_S11PkP12P_S11XTR12iSR11XTR12iSR11XTR12iSR11XTR12iSR11XTR12i^S11XTR12iSR\
    11XTR12iSR11XT=2iSh11XZF2in^11XTR12i^S11XkP12i^S11XTR12iSR11XTR12iSR11XTR12iSR11XTR12iSR11XTR12i^S11XkP12\
    i^S11XTR12iSR11XTR12iSR11XTR12iSR11XVN2iQV11XVN2i[W11XmL2i[W11XmL2i[W11XVN2iQV11XVN2iQV11XVN2i[W11XmL2i[W\
    11XmL2i[W11XVN2iQV11XVN2iQV11XVN2iQV11XVN2i[W11XmL2i[W11XmL2i[W11XVN2iQV11XVN2iQV11XVN2i[W11XmL2i[W11XmL2\
    i[W11XoH2pRE03hh@pREpQ>Y1PZWm^m1lcWl6i>1okpU12PlQ11XgR12ihQ11XafS12PaI1PoZ12ifF1Xi^12ilF1Xi^12il@1XkQG2ib\
    ?1XPp12iW;1Xi^12Pm@1Po^12i`F1Xo^12ifF1XZkU12inH1XPZ12ipD1X_`12ifC1XX`12ifC1Xca12iYF1XaT<2iYF1X]j72ibK1XPZ\
    12id21XoR22idG1pUZ104W_X1`_X1pUZ1pTS1@Pg]nSU2hUmW581QcUp2<2RPUd23ipk32Xch83ibB2Xgb13ibB2XWfH3iPc12XcB3inb\
    82X_gA3ijP12i]W13alL2pSL03WTLpSLpREOPSYl]^1YdWl641ikpU12PlQ11XgR12ihQ11XafS12PaI1PoZ12ifF1Xi^12ilF1Xi^12i\
    l@1XkQG2ib?1XPp12iW;1Xi^12Pm@1Po^12i`F1Xo^12ifF1XZkU12inH1XPZ12ipD1X_`12ifC1XkU<2idG1pSL03WeLpSLpRE3P[[aV\
    DYdaf6T81Pmad42ijP11pUZ11pTS1320PR>;10PR>3`g^1pUZ1pTS1P1Pi[cd[2i`[]71aZj^42i[W11XXn?2iQV11XVN2iQV11XVN2iQ\
    V11XVN2i[W11XmL2i[W11X_S12ibK1X_S12iQV11XVN2iQV11XVN2i[W11XmL2i[W11XmL2i[W11XmL2i[W11XVN2iQV11XVN2iQV11XX\
    J2pVb103Wmb1pVb1pUZ1n1Pahi[S3Pa[]71P]e;2iS[71XTO2ilL1XZR12iQbE1iR`d32iQV11XVN2iQV11XVN2iQV11XVN2i[W11XmL2\
    i[W11X_S12ibK1X_S12iQV11XVN2iQV11XVN2i[W11XmL2i[W11XmL2i[W11XmL2i[W11XVN2iQV11XVN2iQV11XVN2i[W11XmL2i[W11\
    XmL2i[W11XVN2iQV11XVN2iQV11XVN2iQV11XVN2i[W11XmL2i[W11XmL2i[W11XVN2iQV11XVN2iQV11XVN2i[W11XmL2i[W11pUZ11p\
    TS1320PR>;10PR>3URY1pUZ1pTS1a2Pal_oU2hego4W:1cddU22i[W11XmL2i[W11Xeg`12iUj71X]W12ilL1XRmY12i^S11XeZ52i^e9\
    1XT=2iSh11XZF2in^11XTR12i^S11XkP12i^S11XTR12iSR11XTR12iSR11XTR12iSR11XTR12iSR11XTR12i^S11XkP12i^S11XTR12i\
    SR11XTR12iSR11XTR12iSR11XVN2iQV11XVN2i[W11XmL2i[W11XmL2i[W11XVN2iQV11XVN2iQV11XVN2i[W11XmL2i[W11XmL2i[W11\
    XVN2iQV11XVN2iQV11XVN2iQV11XVN2i[W11XmL2i[W11XmL2i[W11XVN2iQV11XVN2iQV11XVN2i[W11XmL2i[W11XmL2i[W11XoH2pU\
    Z103WPZ1pUZ1pTS1j1P`ai[S3i`[]71ao[P42iYk11XghL2iQV11XVN2iQV11XVN2iQV11XVN2i[W11XmL2i[W11X_S12ibK1X_S12iQV\
    11XVN2iQV11XVN2i[W11XmL2i[W11XmL2i[W11XmL2i[W11XVN2iQV11XVN2iQV11XVN2i[W11XmL2i[W11XmL2i[W11XVN2iQV11XVN2\
    iQV11XVN2iQV11XVN2i[W11XmL2i[W11XmL2i[W11XVN2iQV11XVN2iQV11XVN2i[W11XmL2i[W11pXp11pWi1320PR>;10PR>5]R[3df\
    n1pWi1pVb1pXp1Z1PShdam2^a[i3Y21SlXV2_22ZUii23iUj72X]_c13iSR12XTR13iSR12XTR13i^S12XTR13iSR12XTR13iSR12XT=3\
    iSh12XZF3in^12XTR13i^S12XkP13i^S12XTR13iSR12XTR13iSR12XTR13iSR12XTR13iSR12XTR13i^S12XkP13i^S12Xm`T24XoH2i\
    d]14XeG2id]14XeG2iQl14XV92pUZ104W`_1pVb1pUZ1pTS1T2P`ai[S3Pa[]71P]e;2iS[71XTO2ilL1XZR12ine>3iWJ2XoS33iUE2X\
    _j53ifI2XV]<3i`O2iPjQ33iQV12XVN3iQV12XVN3iQV12XVN3i[W12XmL3i[W12X_S13ibK2X_S13iQV12XVN3iQV12XVN3i[W12XmL3\
    i[W12XmL3i[W12XmL3i[W12XVN3iQV12XVN3iQV12XVN3i[W12XmL3i[W12XmL3i[W12XVN3iQV12XVN3iQV12XVN3iQV12XVN3i[W12X\
    mL3i[W12XmL3i[W12XVN3iQV12XVN3iQV12XVN3i[W12XmL3i[W12pRE1pQ>320PR>;10PR>4`ZJpSLpREpQ>[1P^V_oU2UQjf6aK1TT^\
    d42X]k>3iQV12XVN3i[W12XmL3i[W12XmL3i[W12XVN3iQV12XVN3iQV12XVN3i[W12XmL3i[W12XmL3i[W12XVN3iQV12XVN3iQV12XV\
    N3iQV12XVN3i[W12XmL3i[W12XmL3i[W12XVN3iQV12XVN3iQV12XVN3i[W12XmL3i[W12XmL3i[W12XoH3pSL1pRE320PR>;10PR>4h[\
    NpTS1pSLpREb4P_^_oU2[lmk4i71VmdW12XTmQ13ihT12P_YO3iQA2XVd13iQA2XVd13iQA2XVd13iQA2XVd13iQA2XVd13iQA2Xgb13i\
    YF2Xk]13i^G2XVZ13i[K2aZI3iUj72X]W13ilL2X]W13ilL2X]W13ilL2X]W13ilL2XgX13ibK2XgX13ilL2X]W13ilL2X]W13ilL2X]W\
    13ilL2X]W13ilL2XgX13ilL2X]W13iSR12XTR13iSR12XTR13iSR12XTR13i^S12XTR13iSR12XTR13iSR12XTR13iSR12XTR13iSR12X\
    TR13i^S12XkP13i^S12XTR13iSR12XTR13iSR12XTR13iSR12XTR13iSR12XTR13i^S12XTR13iSR12X]V33iSR12XTR13iSR12XTR13i\
    ^S12XkP13i^S12XTR13iSR12XTR13iSR12XTR13iSR12XTR13iSR12XTR13i^S12XkP13i^S12XTR13iSR12XTR13iSR12XTR13iSR12X\
    VN3iQV12XVN3i[W12XmL3i[W12XmL3i[W12XVN3iQV12XVN3iQV12jUNm13j[W1m12YmLm13j[W1m12YmLm13j[W1m12YVNm13jQV1m12\
    YVNm13jQV1m12YVNm13jQV1m12YVNm13j[W1m12YmLm13j[W1m12YmLm13j[W1m12YVNm13jQV1m12YVNm13jQV1m12YVNm13j[W1m12Y\
    mLm13j[W1m12YmLm13j[W1m12ioH3pUZ104hP`1pVb1pUZ1pTS1o1P`ai[S3i`[]71X]e;2iS[71XTO2ilL1XZR12Xalh33i[W12XXn?3\
    iQV12XVN3iQV12XVN3iQV12XVN3i[W12XmL3i[W12X_S13ibK2X_S13iQV12XVN3iQV12XVN3i[W12XmL3i[W12XmL3i[W12XmL3i[W12\
    XVN3iQV12XVN3iQV12XVN3i[W12XmL3i[W12XmL3i[W12XVN3iQV12XVN3iQV12XVN3iQV12XVN3i[W12XmL3i[W12XmL3i[W12XVN3iQ\
    V12XVN3iQV12XVN3i[W12XmL3i[W12pRE07U[JpSLpRE`dH`cApQ>`b:f2PeT`pe2USjX7lK1TPZ72iYR13TZR12mSR13TZR12mSR13TP\
    W@2mlL3T]W12mlL3T]W12mlL3T]W12mlL3TgX12mbK3TgX12mbK3T_S12mSR13T]W12mlL3TXG2mhn24ml@2TRfR14mjP12Tk;5iU92Xk\
    l:5ijP12Xeg54mWS12Tep25i[92XZp35ih?2X]V36e`:4XkP12TPE5i[B2XTg35i^>2XVd15iQA2Xkf15i^>2Xa:5i[m12X_c@5iW>2Xk\
    f15ih?2Xe]15iYF2Xe]15inH2Xe]15idG2XZ[15inH2X_hH5X_S12XiT15ilL2XRV15iUN2X]W15ilL2X]W15ilL2X]W15iUN2XRV15iU\
    N2XRV15iUN2X]W15ilL2X]W15ilL2X]W15ilL2pTS11pSL320PR>;10PR>3hVU1pTS1pSLZ5P`e_oU2dbcc5i41_Zkb12ihT11eQM2mUW\
    11i_S12XbK1iZ[12iQG1XV^12idG1Xe]12idG1XZ[12iWJ1XPZ12iWJ1XPZ12iWJ1XPZ12ibK1XgX12ilL1X]W12ilL1X]W12ilL1X]W1\
    2ilL1XgX12ibK1XgX12ilL1X]W12ilL1X]W12ilL1X]W12ilL1X]W12ilL1X]W12ilL1XgX12ibK1XgX12i^d;1X]W12ilL1X]W12ilL1\
    X]W12ilL1X]W12ifX11XmL2i[W11XmL2ilL1X]W12ilL1X]W12ilL1X]W12ilL1X]W12ilL1XgX12ilL1X]W12iSR11XTR12iSR11XTR1\
    2iSR11XTR12i^S11XTR12iSR11XTR12iSR11XTR12iSR11XTR12iSR11XTR12i^S11XkP12i^S11XTR12iSR11XTR12iSR11XTR12iSR1\
    1XTR12iSR11XTR12i^S11XTR12iSR11XTR12iSR11XTR12iSR11XTR12iSR11XTR12i^S11XkP12i^S11XTR12iSR11XTR12iSR11XTR1\
    2iSR11XTR12iSR11XTR12i^S11XkP12i^S11XTR12iSR11XTR12iSR11XTR12iSR11XVN2iQV11XVN2i[W11XmL2i[W11XmL2i[W11XVN\
    2iQV11XVN2iQV11XVN2i[W11XmL2i[W11XmL2i[W11XVN2iQV11XVN2iQV11XVN2iQV11XVN2i[W11XmL2i[W11XmL2i[W11XVN2iQV11\
    XVN2iQV11XVN2i[W11XmL2i[W11XmL2i[W11XoH2pSL02WUMpSL1p_U`Q_3YQmf6aB1pTS11pSL320PR>;10PR>3dXT1pTS1pSLm2P`e_\
    oU2bpYh6kA1PmbP22ijg51Xk52iba11i_eW12iSR11XTR12i^S11XkP12i^S11XTR12iSR11XTR12iSR11XTR12iSR11XTR12iSR11XTR\
    12i^S11XTR12iSR11XTR12iSR11XTR12iSR11XTR12iSR11XTR12i^S11XkP12i^S11XTR12iSR11XTR12iSR11XTR12iSR11XTR12iSR\
    11XTR12i^S11XkP12i^S11XTR12iSR11XTR12iSR11XTR12iSR11XVN2iQV11XVN2i[W11XmL2i[W11XmL2i[W11XVN2iQV11XVN2iQV1\
    1XVN2i[W11XmL2i[W11XmL2i[W11XVN2iQV11XVN2iQV11XVN2iQV11XVN2i[W11XmL2i[W11XmL2i[W11XVN2iQV11XVN2iQV11XVN2i\
    [W11XmL2i[W11XmL2i[W11XoH2pTS11pSL320PR>;10PR>3SgR1pTS1pSL_5P`e_oU2aPjk41aWbY22i[W11XmL2i[W11XmL2ifX11XkP\
    12ilL1XgX12ibK1XgX12ilL1X]W12ilL1X]W12ilL1X]W12ilL1X]W12ilL1XgX12ilL1X]W12ilL1X]W12ilL1X]W12ilL1X]W12ilL1\
    XgX12ibK1XgX12ilL1X]W12ilL1X]W12ilL1X]W12ilL1X]W12ilL1XgX12ibK1XgX12ilL1X]W12ilL1XTI2iUj71X]W12ilL1X]W12i\
    lL1X]W12ilL1X]W12ilL1XgX12ibK1XgX12ilL1X]W12ilL1X]W12ilL1X]W12ilL1X]W12i^S11XTR12iSR11XTR12iSR11XTR12iSR1\
    1XTR12iSR11XTR12i^S11XTR12iSR11XTR12iSR11XTR12iSR11XTR12iSR11XTR12i^S11XkP12i^S11XTR12iSR11XTR12iSR11XTR1\
    2iSR11XTR12iSR11XTR12i^S11XTR12iSR11XTR12iSR11XT=2iSh11XZF2in^11XTR12i^S11XkP12i^S11XTR12iSR11XTR12iSR11X\
    TR12iSR11XTR12iSR11XTR12i^S11XkP12i^S11XTR12iSR11XTR12iSR11XTR12iSR11XVN2iQV11XVN2i[W11XmL2i[W11XmL2i[W11\
    XVN2iQV11XVN2iQV11XVN2i[W11XmL2i[W11XmL2i[W11XVN2iQV11XVN2iQV11XVN2iQV11XVN2i[W11XmL2i[W11XmL2i[W11XVN2iQ\
    V11XVN2iQV11XVN2i[W11XmL2i[W11XmL2i[W11XoH2pXp11pWi1320PR>;10PR>6mVl2Sb^2pZ^2pYV2pXp1pWi1b2Pda`oU2^a[i3Y2\
    1flXV2R32aUii23iUj72X]_c13iSR12XTR13iSR12XTR13i^S12XTR13iSR12XTR13iSR12XT=3iSh12XZF3in^12XTR13i^S12XkP13i\
    ^S12XTR13iSR12XTR13iSR12XTR13iSR12XTR13iSR12XTR13i^S12XkP13i^S14iSR15iSR14XTR15iSR14XTR15iSR14XVN5iQV14XV\
    N5i[W14XmL5i[W14XmL5i[W14XVN5iQV14XVN5iQV14XVN5i[W14XmL5i[W14XmL5i[W14XVN5iQV14XVN5iQV14XVN5iQV14XVN5i[W1\
    4XmL5i[W14XmL5i[W14XVN5iQV14XVN5iQV14XVN5i[W14XmL5i[W14XmL5i[W14XoH5pQ>03WV?pQ>pP7W1PYPm^m1jcWl6TB1ikpU12\
    PlQ11XgR12ihQ11XafS12PaI1PoZ12ifF1Xi^12ilF1Xi^12il@1XkQG2ib?1XPp12iW;1Xi^12Pm@1Po^12i`F1Xo^12ifF1XZkU12in\
    H1XPZ12ipD1X_`12ifC1XX`12ifC1Xca12iYF1XVeD2ibK1XPZ12iY11XXT22idG1pUZ11pTS1320PR>;10PR>4fg`1pVb1pUZ1pTS1p2\
    Pimb`^2PQjk41aWbY22i[W11XmL2i[W11Xeg`12iUj71XmU_12iSR11XTR12iSR11XTR12iSR11XTR12iSR11XTR12i^S11XTR12iSR11\
    XTR12iSR11XT=2iSh11XZF2in^11XTR12i^S11XkP12i^S11XTR12iSR11XTR12iSR11XTR12iSR11XTR12iSR11XTR12i^S11XkP12i^\
    S11XTR12iSR11XTR12iSR11XTR12iSR11XVN2iQV11XVN2i[W11XmL2i[W11XmL2i[W11XVN2iQV11XVN2iQV11XVN2i[W11XmL2i[W11\
    XmL2i[W11XVN2iQV11XVN2iQV11XVN2iQV11XVN2i[W11XmL2i[W11XmL2i[W11XVN2iQV11XVN2iQV11XVN2i[W11XmL2i[W11XmL2i[\
    W11XoH2id]11XeG2id]11XeG2id]11XoH2iWT23pUZ11pTS1320PR>;10PR>4```1pVb1pUZ1pTS1h2Pal_oU2PQjk41aWbY22i[W11Xm\
    L2i[W11Xeg`12iUj71XmU_12iSR11XTR12iSR11XTR12iSR11XTR12iSR11XTR12i^S11XTR12iSR11XTR12iSR11XT=2iSh11XZF2in^\
    11XTR12i^S11XkP12i^S11XTR12iSR11XTR12iSR11XTR12iSR11XTR12iSR11XTR12i^S11XkP12i^S11XTR12iSR11XTR12iSR11XTR\
    12iSR11XVN2iQV11XVN2i[W11XmL2i[W11XmL2i[W11XVN2iQV11XVN2iWT23i[W12XmL3i[W12XmL3i[W12XVN3iQV12XVN3iQV12XVN\
    3iQV12XVN3i[W12XmL3i[W12XmL3i[W12XVN3iQV12XVN3iQV12XVN3i[W12XmL3i[W12XmL3i[W12XoH3pUZ11pTS1320PR>;10PR>4U\
    b`1pVb1pUZ1pTS1h2Pal_oU2PQjk41aWbY22i[W11XmL2i[W11Xeg`12iUj71XmU_12iSR11XTR12iSR11XTR12iSR11XTR12iSR11XTR\
    12i^S11XTR12iSR11XTR12iSR11XT=2iSh11XZF2in^11XTR12i^S11XkP12i^S11XTR12iSR11XTR12iSR11XTR12iSR11XTR12iSR11\
    XTR12i^S11XkP12i^S11XTR12iSR11XTR12iSR11XTR12iSR11XVN2iQV11XVN2i[W11XmL2i[W11XmL2i[W11XVN2iQV11XVN2iQV11X\
    VN2i[W11XmL2i[W11XmL2i[W11XVN2iQV11XVN2iQV11XVN2iQV11XVN2i[W11XmL2i[W11XmL2i[W11XVN2iQV11XVN2iWT23i[W12Xm\
    L3i[W12XmL3i[W12XoH3pUZ11pTS1320PR>;10PR>4Woa1pVb1pUZ1pTS1l1PXSgQT3Pa[]71P]e;2iS[71XTO2ilL1XZR12XTPY43iQV\
    12XVN3iQV12XXT21XVN2i[W11XmL2i[W11X_S12ibK1X_S12iQV11XVN2iQV11XVN2i[W11XmL2i[W11XmL2i[W11XmL2i[W11XVN2iQV\
    11XVN2iQV11XXJ2id]11XeG2id]11XeG2id]11XeG2id]11XeG2id]11XeG2id]11XoH2id]11XeG2id]11XeG2id]11XeG2id]11XeG2\
    id]11XoH2id]11XeG2iWT23pRE05`lIWmIWlI`dHpRE4aliihKUSke6PD1Qe[d1]D2QTPGmC3Po_d24pVb103Sbe1pVb1pUZ1;ppdoR4P\
    Qjk41aWbY22i[W11XmL2i[W11Xeg`12YbQ4m11YRAm12jYR1m11iTZa12iSR11pTS11pSL320PR>;10PR>4pmQ1hlQ1pTS1pSL^1Ppidi\
    i2`UmW5T81Q[nj1a72RYl^43ijP12XTR13iSR12XTR13iSR12XTR13iSR12XTR13iSR12aVN3P]W12PmL3P]W12PmL3P]W12PVN3PRV12\
    PVN3PRV12PVN3P]W12PmL3P]W12PmL3P]W12PVN3PRV12PVN3PRV12iWn?3i[W12XmL3i[W12ia`;3id]12XeG3id]12XeG3id]12XeG3\
    id]12XVn23pSL02hkLpSL1WUVSj]3YpYh6];1pTS103piOpTS1pSLOP]Rm`c2^dWl6X21mkpU12PlQ11XgR12ihQ11XafS12PaI1PoZ12\
    ifF1Xi^12ilF1Xi^12il@1XkQG2ib?1XPp12iW;1Xi^12Pm@1Po^12i`F1Xo^12ifF1XZkU12inH1XPZ12ipD1X_`12ifC1Xcd[12i^a;\
    1pSL03`oMpSLpREMP[[`QR1[dWl6T11gkpU12PlQ11XgR12ihQ11XafS12PaI1PoZ12ifF1Xi^12ilF1Xi^12il@1XkQG2ib?1XPp12iW\
    ;1Xi^12Pm@1Po^12i`F1Xo^12ifF1XZkU12inH1XPZ12ipD1X_`12ifC1pRE05hWQ1YTQ1pTS1pSLpREd3P]gpfh2^UmW5eI1QVlZ1nG2\
    TXl=1nUg4nG3mSh11Ua`AnG3mnW12XgL3ihW12XgL3ihW12XgL3ihW12XgL3inW12XgL3i`lD2X_;3i`p92Pc93PXn^14ibK3Xe]14idG\
    3XiT14ilL3X]W14ilL3XgX14ibK3XRV14iUN3XgX14ibK3XgX14ilL3X]W14ilL3X]W14ilL3XgX14ibK3XgX14ibK3XgX14ilL3X]W14\
    ilL3X]W14ilL3X]W14ilL3XgX14ibK3XgX14ibK3XgX14iSR13XTR14ilL3X]W14ilL3XgX14ibK3X_S14ijP13XgX14ilL3X]W14ilL3\
    X]W14ilL3X]W14ilL3XgX14ibK3XgX14i`O3XiT14ilL3XiT14i^S13X_S14ilL3XgX14ibK3XgX14ibK3XgX14ibK3XgX14ilL3X]W14\
    ilL3X]W14ilL3XgX14ibK3XgX14i`O3XiT14ilL3X]W14ijP13X_S14i[W13XgC4iW`13XeG4id]13XoH4iY[13XoH4i`d33XRA4pTS10\
    3Wb^1pUZ1pTS1R5PXgefY3l^dR5aI1oWcn12ibK1ie[32ihT11XagW12inH1X_[92iUj71XPZ12ilL1XiT12ilL1X]W12ilL1X]W12ilL\
    1XmX12i`L1XcW12ilL1X]W12ilL1X]W12ilL1X]W12ilL1X]W12ilL1XgX12ilL1X]W12ilL1X]W12ilL1X]W12iSR11XTR12ilL1XVb5\
    2ibK1XVb52P_S11PTR12PTR11PTR12PTR11PTR12PTR11PTR12PTR11PTR12P_S11PTR12PTR11PTR12PTR11PTR12PTR11PTR12PTR11\
    PTR12P_S11PkP12P_S11PTR12PTR11PTR12PTR11PTR12PTR11PTR12PTR11PTR12P_S11PkP12P_S11PTR12PTR11PTR12PTR11PTR12\
    PTR11PVN2PRV11PVN2P]W11PmL2P]W11PmL2P]W11PVN2PRV11PVN2PRV11PVN2P]W11PmL2P]W11PmL2P]W11PVN2PRV11PVN2PRV11P\
    VN2PRV11PVN2P]W11PmL2P]W11PmL2P]W11PVN2PRV11PVN2PRV11PVN2P]W11PmL2P]W11PmL2i[W11XoH2id]11XeG2id]11XeG2id]\
    11XoH2id]11XeG2id]11XeG2id]11XeG2id]11XeG2id]11XeG2id]11XoH2id]11XeG2id]11XeG2id]11XeG2id]11XeG2id]11XoH2\
    id]11XeG2id]11XeG2id]11XeG2id]11XeG2id]11XeG2pUZ11pTS1320PR>;10PR>30pUZ1pTS1V2Pal_oU2X_Xh91PgjP12iSR11XTR\
    12iSR11XTR12iSR11XTR12iSR11XTR12i^S11XkP12i^S11XTR12iSR11XTR12iSR11XTR12iSR11XTR12iSR11XTR12i^S11XkP12i^S\
    11XTR12iSR11XTR12iSR11XTR12iSR11XVN2iQV11XVN2i[W11XmL2i[W11XmL2i[W11XVN2iQV11XVN2iQV11XVN2i[W11XmL2i[W11X\
    mL2i[W11XVN2iQV11XVN2iQV11XVN2iQV11XVN2i[W11XmL2id[31XVN2iQV11XVN2iQV11XVN2i[W11XmL2i[W11XmL2i[W11XoH2pRE\
    03`[@pREpQ>W1PZWm^m1lcWl6e81okpU12PlQ11XgR12ihQ11XafS12PaI1PoZ12ifF1Xi^12ilF1Xi^12il@1XkQG2ib?1XPp12iW;1X\
    i^12Pm@1Po^12i`F1Xo^12ifF1XZkU12inH1XPZ12ipD1X_`12ifC1XX`12ifC1Xca12iYF1XVeD2ibK1XPZ12iY11XXT22idG1pUZ103\
    hQb1pVb1pUZ1e1pogTWBpl]Y6aI1cPPK2ihT11ijeH2ilL1X]W12ilL1X]W12ilL1XgX12ibK1XgX12ilL1Xo[52iSR11XTR12ijP11X_\
    S12iSR11X_S12iSR11XTR12iSR11iaF2iUj71XiT12iSR11XiT12ilL1X]W12ilL1X]W12ilL1XgX12ibK1XgX12ilL1X]W12ilL1X]W1\
    2ilL1X]W12ilL1X]W12ilL1XgX12ilL1X]W12ilL1Xe[32iSR11XTR12pUZ11pTS1320PR>;10PR>30pUZ1pTS1U2PpgfUW2XmXS91PXj\
    e12iSR11XTR12iSR11XTR12iSR11XTR12iSR11XTR12i^S11XkP12i^S11XTR12iSR11XTR12iSR11XTR12iSR11XTR12iSR11XTR12i^\
    S11XkP12i^S11XTR12iSR11XTR12iSR11XTR12iSR11XVN2iQV11XVN2i[W11XmL2i[W11XmL2i[W11XVN2iQV11XVN2iQV11XVN2i[W1\
    1XmL2i[W11XmL2i[W11XVN2iQV11XVN2iQV11XVN2iQV11XVN2i[W11XmL2id[31XVN2iQV11XVN2iQV11XVN2i[W11XmL2i[W11XmL2i\
    n]31pRE03`eIpSLpRENPeiQ]X2UdWl6a@1mkpU12PlQ11XgR12ihQ11XafS12PaI1PoZ12ifF1Xi^12ilF1Xi^12il@1XkQG2ib?1XPp1\
    2iW;1Xi^12Pm@1Po^12i`F1Xo^12ifF1XZkU12inH1XPZ12ipD1X_`12ifC1Xcd[12pSL1pRE916PiX5416PiX54YTQ1pTS1pSLpREQ4P\
    lhSUT3^[hc6nG1TXl=0nUg4nG2mSh10Ua`AnG2mnW11XgL2ihW11XgL2ihW11XgL2ihW11XgL2inW11XgL2i`lD1X_;2ih_83i^82XZX1\
    1Pc92PXn^13ibK2Xe]13idG2XiT13ilL2X]W13ilL2XgX13ibK2XRV13iUN2XgX13ibK2XgX13ilL2X]W13ilL2X]W13ilL2XgX13ibK2\
    XgX13ibK2XgX13ilL2X]W13ilL2X]W13ilL2X]W13ilL2XgX13ibK2XgX13ibK2XgX13iSR12XTR13ilL2X]W13ilL2XgX13ibK2X_S13\
    ijP12XgX13ilL2X]W13ilL2X]W13ilL2X]W13ilL2XgX13ibK2XgX13i`O2XiT13ilL2XiT13i^S12X_S13ilL2XgX13ibK2XgX13ibK2\
    XgX13ibK2XgX13ilL2X]W13ilL2X]W13ilL2XgX13ibK2XgX13i`O2XiT13ilL2X]W13ijP12X_S13i[W12XgC3iW`12XeG3id]12XoH3\
    iY[12XoH3i`d32XRA3iUd12XRA3iUd12XRA3id]12XmL3i[W12XmL3i[W12XmL3i[W12XVN3iQV12pSL05`iP1pjP1pTS1pSL`eOAPgaW\
    Uk1^UmW5PB1Qfbm2iB2TdlW23ifF2XRg54mSF2TT_14mY@2TXf14m[?2Tme14mh?2Tae14mn?2TZe13XRfh12Pc63pRE03WlEpREpQ>l2\
    PRPS^m2QdWl6T<1ikpU12PlQ11XgR12ihQ11XafS12PaI1PoZ12ifF1Xi^12ilF1Xi^12il@1XPjF2i[H1XPp12iW;1Xi^12Pm@1Po^12\
    i`F1Xo^12ifF1XZkU12inH1XPZ12ipD1X_`12ifC1XX`12ifC1Xca12iYF1XX`12iYF1Xo^12ipD1Xca12i[B1Xca12idG1Xe]12idG1X\
    e]12iYF1Xe]12inH1Xa[12i[K1XPZ12inH1XPZ12ibK1XPZ12inH1Xe]12idG1Xca12ifC1Xo^12iYF1Xoa12idD1Xe]12idG1Xca12ip\
    D1XZ[12idG1Xo^12iYF1Xo^12idG1Xe]12idG1Xe]12inH1Xe]12iYF1Xo^12iYF1Xo^12idG1Xe]12idG1Xe]12idG1Xe]12idG1Xca1\
    2ifC1pQ>1pP7350pP7:5004`Y:pQ>pP70k2PYXgSW3dehP7TH1gkYX42PkP11aSR13iSR12PTR13PTR12PTR13PTR12PTR13P_S12PTR1\
    3PTR12PTR13PTR12PTR13PTR12PTR13PTR12PTR13PTR12PTR13P_S12PTR13PTR12PTR13PTR12PTR13PTR12PTR13PTR12PTR13PTR1\
    2P_S13P]W12PmL3P]W12PmL3P]W12PmL3PgX12PcK3PgX12PcK3PgX12PmL3P]W12PmL3P]W12PmL3PgX12PcK3PgX12PcK3PgX12PcK3\
    PgX12PmL3P]W12PmL3P]W12PmL3PgX12PcK3PgX12PcK3PgX12PmL3P]W12PmL3P]W12PmL3P]W12PmL3PgX12PcK3PgX12PcK3PgX12P\
    mL3P]W12PmL3P]W12PmL3PgX12PcK3PgX12PcK3PgX12PXT21pXp11pWi1320PR>;10PR>5_ZY3b^p1pWi1pVb1pXp1b2Pda`oU2^a[i3\
    Y21UlXV2Y22XUii23iUj72X]_c13iSR12XTR13iSR12XTR13i^S12XTR13iSR12XTR13iSR12XT=3iSh12XZF3in^12XTR13i^S12XkP1\
    3i^S12XTR13iSR12XTR13iSR12XTR13iSR12XTR13iSR12XTR13i^S12XkP13i^S14aTR12iSR14XTR12iSR14XTR12iSR14XVN2iQV14\
    XVN2i[W14XmL2i[W14XmL2i[W14XVN2iQV14XVN2iQV14XVN2i[W14XmL2i[W14XmL2i[W14XVN2iQV14XVN2iQV14XVN2iQV14XVN2i[\
    W14XmL2i[W14XmL2i[W14XVN2iQV14XVN2iQV14XVN2i[W14XmL2i[W14XmL2i[W14XoH2`dH1`cA320PR>;10PR>5hgHhfA`dH`cA`b:\
    j5aeVig_2fYWR7e11j[Ne10YVW1e11jhT1e10bjS1e11jbBe10Yab1e11jSR1e10YTR1e11jSR1e10Y_S1e11jjP1e10Y_S1e11jjP1e1\
    0Y_S1e11jjP1e10Y_S1e11jjP1e10Y_S1e11jSR1e10YTR1e11jSR1e10Y_S1e11jjP1e10Y_S1e11jjP1e10Y_S1e11jjP1e10Y_S1e1\
    1jjP1e10Y_S1e11jSR1e10Y_S1e11jjP1e10Y_S1e11jjP1e10baLe12in63ijP12aiT13ibK2XgX13ibK2XgX13ibK2XPZ13iWJ2XPZ1\
    3ibK2XgX13ibK2XgX13XTX72XPZ13ibK2XgX13ibK2XgX13ibK2XgX13ibK2XPZ13ibK2XRV13ilL2X]W13ilL2X]W13ilL2X]W13ilL2\
    X]W13ilL2XgX13ilL2X]W13ilL2X]W13ilL2X]W13ilL2X]W13i^S12XTR13iSR12XTR13iSR12XTR13iSR12XTR13iSR12XTR13i^S12\
    XkP13i^S12XTR13iSR12XTR13iSR12XTR13iSR12XTR13iSR12XTR13i^S12XTR13iSR12XTR13iSR12XTR13iSR12XTR13iSR12XTR13\
    i^S12XkP13i^S12XTR13iSR12XTR13iSR12XTR13iSR12XTR13iSR12XTR13i^S12XkP13i^S12XTR13iSR12XTR13iSR12XTR13iSR12\
    jUNm13jQV1m12YVNm14b[W1m12bmLm13j[W1m12YmLm13j[W1m12YVNm13jQV1m12YVNm13jQV1m12YVNm13j[W1m12YmLm13j[W1m12Y\
    mLm13j[W1m12YVNm13jQV1m12YVNm13jQV1m12YVNm13jQV1m12YVNm13j[W1m12YmLm13j[W1m12YmLm13j[W1m12YVNm13jQV1m12YV\
    Nm13jQV1m12YVNm13j[W1m12YmLm13j[W1m12YmLm13j[W1m12YoHm13jd]1m12YeGm13jd]1m12YeGm13jd]1m12YoHm13jd]1m12YeG\
    m13Xe]12pSL02h]MpSL1WdUSj]3YpYh6]D1pSL02pcLpSL1pTmTS^3Ybog6a71pSL02p^NpSL1pYT`Q_3[Qmf6m81pSL02`gLpSL1`QmT\
    S^3Ybog6X91pUZ103`bc1pVb1pUZ1FPj]T]4Qm]Y6XE1aPPK2ihT11Xmkb12iUj71X]W12i`O1XiT12ilL1X]W12ilL1X]W12ilL1XiW@\
    2iSR11X]V32iSR11XTR12ilL1XgX12ibK1XkfF2pUZ103WmX1pUZ1pTS17P^TlkT2hnhZ7X71Rm^^42ibK1XgX12ibK1XVgU12iWA1pSL\
    1pRE320PR>;10PR>3hWP1pSLpRER1P_^_oU2^fhP7e91]mjp42iSR11XTR12iSR11X_S12i[W11XmL2i[W11XmL2i[W11XVN2iQV11XVN\
    2iQV11XVN2iQV11XVN2i[W11XmL2i[W11XmL2i[W11XVN2iQV11XVN2iQV11XVN2i[W11XmL2i[W11XmL2i[W11XoH2pSL02WYNpSL1h_\
    T`Q_3[Qmf6a61pVb103hgj1pWi1pVb1V5PZTffY3YVQl4]G1ag[Y22ihT11Xmkb12iUj71X]W12ilL1X]W12ilL1X]W12ilL1X]W12ilL\
    1XgX12ibK1XgX12ilL1X]W12ilL1X]W12ilL1X]W12ilL1X]W12ilL1XgX12ilL1X]W12ilL1X]W12ilL1X]W12ilL1X]W12ilL1XgX12\
    ibK1XgX12iSR11XTR12iSR11XTR12iSR11XTR12i^S11XkP12i^S11XTR12iSR11XTR12iSR11XTR12iSR11XTR12iSR11XTR12i^S11X\
    TR12iSR11XTR12iSR11XTR12iSR11XTR12iSR11XTR12i^S11XkP12i^S11XTR12iSR11XTR12iSR11XTR12iSR11XTR12iSR11XTR12i\
    ^S11XkP12i^S11XTR12iSR11XTR12iSR11XTR12iSR11XVN2iQV11XVN2i[W11XmL2i[W11XmL2i[W11XVN2iQV11XVN2iQV11XVN2i[W\
    11XmL2i[W11XmL2i[W11XVN2iQV11XVN2iQV11XVN2iQV11XVN2i[W11XmL2i[W11XmL2i[W11XVN2iQV11XVN2iQV11XVN2i[W11XmL2\
    i[W11XmL2i[W11XoH2id]11XeG2id]11XeG2id]11XoH2id]11XeG2id]11XeG2id]11XeG2id]11XeG2id]11XeG2id]11XoH2id]11X\
    eG2id]11XeG2id]11XeG2id]11XeG2id]11XoH2id]11XeG2id]11XeG2id]11XeG2id]11XeG2id]11XeG2pVb104hYp1pXp1pWi1pVb\
    1l2PRQd]o2bXeo5<1aeiU12ihT11X]W12XpM1iaf`12iUj71iQmY13P_S11PZF2XoYN3iSR12XTR13iSR12XTR13i^S12XkP13i^S12XT\
    R13iSR12XTR13iSR12XTR13iSR12XVN3iQV12XVN3i[W12XmL3i[W12XmL3i[W12XVN3iQV12XVN3iQV12XVN3i[W12XmL3i[W12XmL3i\
    [W12XVN3iQV12XVN3iQV12XVN3iQV12XVN3i[W12XmL3i[W12XmL3i[W12XVN3iQV12XVN3iQV12XVN3i[W12XmL3i[W12XmL3i[W12Xo\
    H3id]12XeG3id]12XeG3id]12XoH3id]12XeG3id]12XeG3id]12XeG3id]12XeG3id]12XeG3id]12XoH3id]12XeG3id]12XeG3id]1\
    2XeG3id]12XeG3pXp11pWi1320PR>;10PR>4RXW3n`Q2pXp1pWi1b2Pda`oU2^a[i3Y21WlXV2[72_Uii23iUj72X]_c13iSR12XTR13i\
    SR12XTR13i^S12XTR13iSR12XTR13iSR12XT=3iSh12XZF3in^12XTR13i^S12XkP13i^S12XTR13iSR12XTR13iSR12XTR13iSR12XTR\
    13iSR12XTR13i^S12XkP13i^S12XTR13iSR12XTR13iSR12XTR13iSR12XVN3iQV12XVN3i[W12XmL3i[W12XmL3i[W12XVN3iQV12XVN\
    3iQV12XVN3i[W12XmL3i[W12XmL3i[W12XVN3iQV12XVN3iQV12XVN3iQV12XVN3i[W12XmL3i[W12XmL3i[W12XVN3iQV12XVN3iQV12\
    XVN3i[W12XmL3i[W12XmL3i[W12XoH3PXi1030PXi1P[^2APaiRQT3XXoa:1agYh22XlI1ima32inE1i`p92Xgo21i]W12PUN1igU12XW\
    M1Q]W1m12XUN1jRV1m12XUN1jRV1m12PeM1PWb1030PWb1PUS17Pml`X`2XgZh91XTg@0iWS91imSh22XPK1ih`32XoE1PZV2020PZV23\
    pho`iHXalQ91ahi:0aiX:1PZV21P[^2:10PR>410PSE30PZV2P[^2l2PPTnc^2X_nm51PZVT12PkP11aUZ40aoPo11PeiY12PTR11P]W1\
    2PoH1PZ[12PoH1PZ[12PXJ1PZ[12PZF1Po^12PeG1Pe]12PeG1Pe]12PeG1Pe]12PoH1Pe]12PeG1Pe]12PeG1Pe]12PeG1Pe]12PeG1P\
    e]12PeG1Pe]12PmL1PgX12PcK1PgX12PeG1Pe]12PeG1Pe]12PeG1PZ[12PcK1PPZ12PcK1PPZ12PXJ1PPZ12PXJ1PPZ12PmL1P_S12Pk\
    P11P_S12PkP11P_S12PkP11P_S12PkP11P_S12PTR11P_S12PkP11P_S12PkP11P_S12PkP11P_S12PkP11PmL2P]W11PiT12PkP11P_S\
    12PkP11P_S12PkP11P_S12PkP11P_S12PTR11PTR12PkP11PiT12PTR11PTR12PTR11PTR12P]V31PUS1030PVZ1PUS12PTbXlZ2XPSb9\
    1PpTh32P]e21P^l2950PR>410PSE30P]e2P^l2T2PV^jpV2XkSf91aSZX12PPE1Po^12PoH1Pe]12PeG1Pe]12PeG1Pe]12PeG1Pe]12P\
    eG1Pe]12PeG1Pe]12PoH1Pe]12PeG1Pe]12PeG1Pe]12PeG1Pe]12PeG1Pe]12PeG1Pe]12PoH1Pe]12PeG1PgX12PVN1PRV12PVN1PRV\
    12PVN1PRV12PaO1PiT12PaO1PiT12PaO1PiT12PaO1PRV12PVN1PRV12PVN1PRV12PaO1PiT12PaO1PiT12PaO1PRV12PVN1PRV12PVN1\
    PRV12PaO1PiT12PaO1PiT12PaO1PiT12PaO1PiT12pRE040pREpSLpQ>b2P]gpfh2XZ]X:1iR;2XiZ11ifI2XiZ11ifO2XTR11i^S12XT\
    R11iSR12XTR11ibV93i[B1XmSA2X]N1ilL2X]W11ilL2XgX11ibK2XgX11ibK2XgX11iSR12XTR11ilL2X]W11ilL2XgX11ibK2X_S11i\
    jP12XgX11ilL2X]W11ilL2X]W11ilL2X]W11ilL2XgX11ibK2XgX11i`O2XiT11ilL2XiT11i^S12X_S11ilL2XgX11ibK2XgX11ibK2X\
    gX11ibK2XgX11ilL2X]W11ilL2X]W11ilL2XgX11ibK2XgX11i`O2XiT11ilL2X]W11ijP12X_S11i[W12XgC1iW`12XeG1id]12XoH1i\
    Y[12XoH1i`d32XRA1pRE020pRE1PagXP=XZmQ;1P]e21P^l2950PR>410PSE5anb2ala2amh2P]e2P^l2p2PV^jpV2[fck3T;1cPYo32i\
    YF1XPZ13mlL1T]W13mlL1T]W13mlL1T]W13mUN1TRV13mUN1TRV13mQV11TmL3m[W11TmL3m[W11TmL3m[W11TmL3m[W11TmL3mfX11Tc\
    K3mfX11TmL3mnoX24PPE3Po^14PoH3Pe]14PeG3Pe]14PeG3Pe]14PeG3Pe]14PeG3Pe]14PeG3Pe]14PoH3Pe]14PeG3Pe]14PeG3Pe]\
    14PeG3Pe]14PeG3Pe]14PeG3Pe]14PoH3Pe]14PeG3PgX14PVN3PRV14PVN3PRV14PVN3PRV14PaO3PiT14PaO3PiT14PaO3PiT14PaO3\
    PRV14PVN3PRV14PVN3PRV14PaO3PiT14PaO3PiT14PaO3PRV14PVN3PRV14PVN3PRV14PaO3PiT14PaO3PiT14PaO3PiT14PaO3PiT14P\
    SE020PSE1ppdkYHXg^h9101PR>350PQ7:50PSE20PR>1PjRiXR2ae`o<1PUS1030PWb1PUS14PdRn`U3XmYj91XVZ^20iWd11iiZo12PQ\
    71PR>350PR>:50PSE4aX6PQ7PR>PSEm1Pb]h[b1Qak_5X<1id]b12XgL1aoT12PmL1P]W12PmL1PXS_12PVb51PcK2P_S11PTR12PTR11\
    PTR12ih93PRG2XZ:1PcK2PPQ11XoQ12ib63iU92X]B1PiT12PaO1P_S12PkP11PaYQ22PkP11PTR12PTR11PTR12PTR11PTR12PTR11PT\
    R12P_S11PTR12PTR11PTR12PTR11PTR12PTR11PTR12PTR11PTR12PTR11PTR12P_S11PTR12PTR11PTR12PTR11PTR12PTR11PTR12PT\
    R11PTR12PTR11P_S12PSE02eREPSE1dkSldU1bpXX961PUS104XRT1PUS1PVZ1PWb1d1PRSSmU3pT[b7a=1RVT=2ibf]33iYR12XTR13i\
    YR12XTR13iYR12XZR13aTR12PTR13PTR12PTR13PTR12PTR13PTR12PTR13PTR12PTR13PTR12PTR13P_S12XXT21PPE2iS=3PTR12PTR\
    13PTR12PTR13PTR12PTR13PTR12P_S13P]W12PmL3P]W12PmL3P]W12PmL3PgX12PcK3PgX12PcK3PgX12PmL3P]W12PmL3P]W12PmL3P\
    gX12an[Y11PSE03Pl@PR>PSEg2PoppRR3fhdp7i;1Tgjk22inE1XiW12ifL1XiW12ifL1XoW12i`R11XoQ12ifL1XcW12ifL1XZn=2iYR\
    11XgR12iSR11XTR12iSR11XTR12i^S11XoW12iYL1XRV12iUN1X]T12ibN1XiT12ijP11XTR12iSR11XTR12i`O1XRV12PVN1PRV12PaO\
    1PiT12PaO1PiT12PaO1Pef12Po?1PXS12PZR11PoQ12PZR11PTR12PTR11PTR12P]W11PmL2PRV11PaO2PTR11PTR12P]W11PmL2P]W11\
    PmL2PgX11PcK2PgX11PcK2PgX11PmL2P]W11PmL2iSg31X]B2PgX11PcK2PgX11PmL2P]W11PmL2P]W11PmL2P]W11PmL2P]W11PmL2Pg\
    X11PcK2PgX11PZF2P]e205XVd2P]e2P^l2P_R3P[^2n1Phphb^2YS[b7mB1PVT=2ibf]33iYR12X_T21XTR12iYR11XZR12aTR11PTR12\
    PTR11PTR12PTR11PTR12PTR11PTR12PTR11PTR12PTR11PTR12P_S11XXT24PPE1iS=2PTR11PTR12PTR11PTR12PTR11PTR12PTR11P_\
    S12P]W11PmL2P]W11PmL2P]W11PmL2PgX11PcK2PgX11PcK2PgX11PmL2P]W11PmL2P]W11PmL2PgX11PcK2PgX11PcK2PgX11PcK2PgX\
    11PmL2P]W11PmL2P]W11XcU24PcK1PUS104PcGPTLPUS1PVZ1`1Pgmh]P2^U[b7i@1mUT=2ilh^33i^T22XTR13iYR12XZR13aTR12PTR\
    13PTR12PTR13PTR12PTR13PTR12PTR13PTR12PTR13PTR12PTR13P_S12XXT21PPE2iS=3PTR12PTR13PTR12PTR13PTR11XTR12PTR11\
    P_S12P]W11PmL2P]W11PmL2P]W11PmL2PgX11PcK2PgX11PcK2PgX11PmL2P]W11PmL2P]W11PmL2PUS104ajJPTLPUS1PVZ1a1P^PaaQ\
    2YU[b7XE1PVT=2ibf]33ihV32XTR13iYR12XZR13aTR12PTR13PTR12PTR13PTR12PTR13PTR12PTR13PTR12PTR13PTR12PTR13P_S12\
    XXT21PPE2iS=3PTR12PTR13PTR12PTR13PTR12PTR13PTR12P_S13P]W12PmL3P]W12PmL3P]W12PmL3PgX12PcK3PgX12PcK3PgX12Pm\
    L3P]W12PmL3P]W12PmL3PgX12PUS104i[KPTLPUS1PVZ1HPgbR`Y1YU[b7T<1PVT=2ibf]33iYR12XTR13iYR12XTR13iYR12XZR13aTR\
    12PTR13PTR12PTR13PTR12PTR13PTR12PTR13PTR12PTR13PTR12PTR13P_S12XXT21PPE2PUS105P[HPSEPUS1PVZ1PTL_1Pgmh]P2^U\
    [b7X41TVT=2alh^33i^T22XTR13iYR12XZR13aTR12PTR13PTR12PTR13PTR12PTR13PTR12PTR13PTR12PTR13PTR12PTR13P_S12XXT\
    24PPE2iS=3PTR12PTR13PTR12PTR13PTR12PTR13PTR12P_S13P]W12PmL3P]W12PmL3P]W12XcU24PcK2PgX14PcK2PgX14PmL2P]W14\
    PmL2P]W14PmL2PSE04XkDPkDPSEPTLg1PXmPPW2bSmW5]41Q]nl1a42PafY43ifL2XoQ13i`R12XZR13iYR12XTR13XoQ12PTR13PTR12\
    PTR13PTR12PTR13PTR12PTR13PTR12PTR13P_S12aZR13PZR12PZR13PZR12PTR13PZR12PTR13PZR12PTR13PZR12PZR13PZR12PTR13\
    PZR12PTR13PZR12PTR13PZR12PZR13PZR12PTR13PZR12PTR13PZR12PTR13PZR12PZR13PZR12PTR13PZR12PTR13PZR12PTR13PZR12\
    PSE04igGadHPTLPSE3P]YZb4^UVg8]>1PkW52mQkm13PTL04i[GPSEPTLPUS1P2Pi^aUg2^U[b7mC1TZXV22i^bd13iYR12XTR13iYR12\
    XTR13iYR12XZR13aTR12PTR13PTR12PTR13PTR12PTR13PTR12PTR13PTR12PTR13PTR12PTR13P_S12XXT21PTR12aZc83P]W12ilL3P\
    ]W12PmL3P]W12PmL3PgX12PcK3PgX12PcK3PgX12PmL3P]W12PmL3P]W12PmL3PgX12PcK3PgX12PcK3PgX12PcK3PgX12PmL3P]W12Pm\
    L3P]W12PmL3PgX12PcK3PgX12PcK3PgX12PmL3P]W12PmL3P]W12PmL3P]W12PWb102iS`1PWb11hS]gcn2d]dX7a51PWb104XXW1PVZ1\
    PWb1PXi1R2PTflog2lVoW7iB1oSbF2ibf]33iYR12XTR13iYR12XTR13iYR12XZR13aTR12PTR13PTR12PTR13PTR12PTR13PTR12PTR1\
    3PTR12PTR13PTR12PTR13P_S12XXT21PPE2iS=3PTR12PTR13PTR12PTR13PTR12PTR13Xj;2P[F1P_S12P]W11PmL2P]W11PmL2P]W11\
    PmL2PgX11PcK2PgX11PcK2PgX11PmL2P]W11PmL2P]W11PmL2PgX11PcK2PgX11PcK2PgX11PcK2PgX11PmL2P]W11PmL2P]W11PmL2Pg\
    X11PcK2i^f71XTQ32PR>1PSE3500:5003ae@PR>PSEP2P_Zfpg1fU`c4P?1TaSg22ibW11XPN2iYR11XeP12ihT11XiT12ibK1XgoW22i\
    fL1XiW12ifL1XiW12ifL1XoW12ifL1XiW12ifL1X_oF2inB1XiW12ifL1XiW12ifL1XiW12ifL1XoW12ifL1XiW12ifL1XcW12ifL1Xao\
    ;2i`O1XoT12i`O1XoT12i`O1XoT12i`O1XoZ12ifI1XeV12ijM1XoT12i`O1XoT12i`O1XTU12iWM1XkP12iSR11XTR12iSR11XTR12iS\
    R11X_S12iSR11XTR12iSR11XTR12iSR11XTR12PVZ104PpR1PUS1PVZ1PWb1c1aUZhXR2QU[b7P31PVT=2ibf]33iYR12XTR13iYR12XT\
    R13iYR12XZR13aTR12PTR13PTR12PTR13PTR12PTR13PTR12PTR13PTR12PTR13PTR12PTR13P_S12Pko11iUZ12i`O1XiT12i`O1XiT1\
    2i`O1XiT12i`O1XiT12ijP11mTR12i[W11XmL2i[W11XmL2ifX11XcK2ifX11XcK2ifX11XmL2i[W11XmL2i[W11XmL2ifX11XcK2PXi1\
    03ilf1ahe1PXi12`WmRdU2[]Xf7P:1R]e>2afV105a^Y1P^Y1]eU1afV1ag^17`gg`b^1jPml2X<1Q]VQ1a<2UXQ^2c@3PVa]24i[Z13X\
    _D4ihf63PYp104PVf1PXi1PYp1PZV2Q2PRWlog2[TpW7mD1oUaF2ibf]33iYR12XTR13iYR12XTR13iYR12XZR13aTR12PTR13PTR12PT\
    R13PTR12PTR13PTR12PTR13PTR12PTR13PTR12PTR13P_S12XXT21PPE2iS=3PTR12PTR13PTR12PTR13PTR12PTR13PTR12P_S13P]W1\
    2PmL3P]W12PmL3P]W12PmL3PgX12PcK3PgX12PcK3PgX12PmL3P]W12PmL3P]W12PmL3PgX12PcK3PgX12PcK3PgX12PcK3PgX12PmL3P\
    ]W12PmL3P]W12PmL3PgX12PcK3i^f71aTQ32PXi104XSc1PWb1PXi1PYp1c1PhQfmh2`oVY6P>1Rcpk42iWW;3iYR12XZR13iSR12XTR1\
    3iSR12XTR13iSR12XTR13iSR12XTR13iSR12XTR13iSR12XTR13i^S12XTR13iSR12XTR13iSR12XTR13iSR12XTR13iSR12XTR13iSR1\
    2X_S13iSR12XTR13iSR12XTR13iSR12iPb53ilL2XTR13iSR12XTR13iSR12XTR13iSR12XTR13iSR12XTR13i^S12X_UB3XSR12iTR13\
    XSR12PXi103_ni1PXi1PYp1MPQPYkX1WX^p5^A1RiSW12iQP11X_W]12iSI1XgL2i`[11Xm@2idf71Xk`12iQJ1XiT12i`U11XTR12ifL\
    1XiW12iQ51i]Q`22inH1X]W12ilL1XgX12ibK1XgX12ilL1X]W12ilL1X]W12ilL1afV105i^U1X_U1afV1PVZ1ag^18aRfpWT2nT`c4m\
    C1Qaeh1eC2PVR^23mj]14]of62ihY]34mlL3T]XD2PVZ106X]Z1P^Y1ag^1afV1PVZ1PWb17PY]dW[2hRmW5PI1Sih_3a<2m[Z13X_D2i\
    h^C4mQbl35PcT14PSE03aPAPR>PSEi3PoedWR3f[RX7P91eXD2i`O1XiT12i`O1XiT12i`O1XiT12ijP11Xiac22iQM1XiW12i`L1XTX1\
    2ifL1XiW12i`L1XeV12ipM1XiW12ifL1XoW12ifL1XiW12ifL1XiW12ifL1XiW12ifL1XoW12ifL1XiW12ifL1XiW12ifL1XiW12ifL1X\
    oW12ifL1XiW12iQG1X]^12iQG1XVl92ijP11XkS12ijP11XZo22iQ]11XkJ2ih^11XaI2iS[11XZL2i`R11XTR12iSR11iYR12iYR11Xe\
    S12ipP11XPQ12iYR11XXS12iYR11XTR12iYR11XZR12iYR11XoQ12i`R11XiQ12ifR11XTR12iYR11XZR12iYR11XTR12iYR11XTR12iY\
    R11XTR12iYR11XZR12iYR11XTR12iYR11XTR12idP11X_S12ifX11XmL2ibW11X]K2ifX11XmL2i[W11XmL2i[W11XmL2i[W11XmL2i[W\
    11XmL2ifX11XcK2ifX11XcK2ifX11XmL2i[W11XmL2i[W11XmL2i[W11XmL2ifX11XcK2ifX11XcK2PYp103ilk1PXi1PYp14Pa]_ij1X\
    _og61i[aP22PgUY21XZUe12PTL02anIPTL1`UdfQo2[[RX7T71PUS104PXP1PUS1PVZ1PWb1GPfWZjX1SU[b7]B1oUT=2ibf]33iYR12X\
    TR13iYR12XTR13iYR12XZR13aTR12PTR13PTR12PTR13PTR12PTR13PTR12PTR13PTR12PTR13PTR12PTR13P_S12XaP21PR>1PSE350P\
    SE:50PTL3Xn?PR>PSEf2PQeeoj2f^R]7eJ1TiYc32iSR11XaX12inK1XeP12ijP11X_S12iYR11XoQ12iSR11X_S12ijP11XTR12iSR11\
    XTR12iSR11XTR12iSR11XTR12i^S11XTR12iSR11XTR12iSR11XTR12iSR11XTR12iSR11XTR12iSR11XTR12i^S11XTR12iSR11XTR12\
    iSR11XTR12iSR11XTR12iSR11XTR12iSR11X_S12iSR11XTR12iSR11XTR12i]W11PmL2PgX11PcK2PgX11PcK2PgX11PmL2P]W11PmL2\
    P]W11PmL2PgX11PcK2PgX11PcK2PgX11PcK2PgX11PmL2P]W11PmL2P]W11PmL2PgX11PcK2PgX11PcK2PgX11PmL2P]W11PmL2P]W11P\
    mL2P]W11PmL2Po]31PR>1PSE344Pcp::44Pcp:3PU@PR>PSEd9PWbYhl6fQmo5iF1eame22PmF1Pk82PmU41PZL2PTX11PaL2PTX11PTO\
    2PZU11PTO2PZU11abaF2ipJ1XiW12ifL1aiW12XaL1iSX12XaL1inW12XaL1inW12XaL1inW12XaL1iSX12XaL1inW12XaL1inW12XgL1\
    ihW12ab61X_U?2i[B1X_S12inH1XZb:2Pm71P]j72PPE1PZ[12iWJ1Xca12ipD1XXY12iYL1X]W12ibK1Xe]12idG1XRV12ilL1X]W12i\
    UN1X]W12iUN1XPW12iWM1XPW12inK1XZX12iWM1XZX12PaO1PiT12PaO1PiT12PaO1P]W12iSR11X_S12iSR11XTR12iSR11XTR12iSR1\
    1XTR12iSR11XTR12PaO1PiT12XXP11ibQ12idP11XkS12XoN1inT12ilL1X]W12PVN1QXV1m12ifI1Yg[1m12ilF1X]^12PkP11P_S12i\
    SR11XTR12i[W11XRM2PVW11XRM2ifX11XcK2ifX11XcK2ifX11PgL2ibW11XmL2P]W11PmL2PaX11PoK2XaX11XTR12iSR11XkP12i^S1\
    1XaO2ihT11XmL2i[W11XmL2ifX11XcK2ifX11XcK2ifX11XmL2i[W11XmL2i[W11XmL2ifX11XcK2ifX11XcK2ifX11XcK2ifX11XmL2i\
    QV11XVN2ihT11XaO2iSR11XTR12ijP11X_S12iUN1XV92iY11XmL2ibK1Xm72in31XmL2iWJ1Xm72iW51XmL2idG1XV92ib61XmL2iYF1\
    Xm72i`:1XcK2ipD1Xm72ij;1XcK2i[B1XV92iS=1XmL2ih?1Xm72ih?1XmL2iS=1XV92iQA1XmL2ij;1Xm72ipD1XcK2i`:1Xm72iYF1X\
    cK2il71XV92idG1XmL2iW51Xm72iWJ1XmL2id21XV92ibK1XmL2iY11XV92ilL1XiT12ijP11XTR12iSR11XaO2ihT11XVN2iQV11XmL2\
    i[W11XmL2ifX11XcK2ifX11XcK2ifX11XcK2ifX11XmL2i[W11XmL2i[W11XmL2ifX11XcK2ifX11XcK2i[W11XVN2ihT11XaO2i^S11X\
    kP12ijP11X_S12i`O1Xm72iY11XcK2iUN1Xm72id21XcK2ibK1XV92in31XmL2inH1Xm72ib61XmL2iYF1XV92il71XmL2ipD1XV92i`:\
    1XcK2ifC1Xm72iS=1XcK2iQA1XV92i^>1XmL2i^>1Xm72iQA1XmL2iS=1Xm72i[B1XmL2i`:1XV92ifC1XmL2iU91Xm72idG1XcK2ib61\
    XV92inH1XcK2iW51XV92iWJ1XmL2id21Xm72ilL1PR>1PSE344Pcp::44Pcp:3__@PR>PSEf9PWbYhl6fQmo5QB1eame22PmF1Pk82PmU\
    41PZL2PTX11PaL2PTX11PTO2PZU11PTO2PZU11abaF2ipJ1XiW12ifL1aiW12XaL1iSX12XaL1inW12XaL1inW12XaL1inW12XaL1iSX1\
    2XaL1inW12XaL1inW12XgL1ihW12ab61X_U?2i[B1X_S12inH1XZb:2Pm71P]j72PPE1PZ[12iWJ1Xca12ipD1XXY12iYL1X]W12ibK1X\
    e]12idG1XRV12ilL1X]W12iUN1X]W12iUN1XPW12iWM1XPW12inK1XZX12iWM1XZX12PaO1PiT12PaO1PiT12PaO1P]W12iSR11X_S12i\
    SR11XTR12iSR11XTR12iSR11XTR12iSR11XTR12PaO1PiT12XXP11ibQ12idP11XkS12XoN1inT12i^M1XkV12PVN1PRV12ilI1Yg[1m1\
    2ilF1X_52ij51XTR12PkP11P_S12iSR11XTR12i[W11XRM2PVW11XRM2ifX11XcK2ifX11XcK2ifX11PgL2ibW11XmL2P]W11PmL2PaX1\
    1PoK2XaX11XTR12iSR11XkP12i^S11XaO2ihT11XmL2i[W11XmL2ifX11XcK2ifX11XcK2ifX11XmL2i[W11XmL2i[W11XmL2ifX11XcK\
    2ifX11XcK2ifX11XcK2ifX11XmL2iQV11XVN2ihT11XaO2iSR11XTR12ijP11X_S12iUN1XV92iY11XmL2ibK1Xm72in31XmL2iWJ1Xm7\
    2iW51XmL2idG1XV92ib61XmL2iYF1Xm72i`:1XcK2ipD1Xm72ij;1XcK2i[B1XV92iS=1XmL2ih?1Xm72ih?1XmL2iS=1XV92iQA1XmL2\
    ij;1Xm72ipD1XcK2i`:1Xm72iYF1XcK2il71XV92idG1XmL2iW51Xm72iWJ1XmL2id21XV92ibK1XmL2iY11XV92ilL1XiT12ijP11XTR\
    12iSR11XaO2ihT11XVN2iQV11XmL2i[W11XmL2ifX11XcK2ifX11XcK2ifX11XcK2ifX11XmL2i[W11XmL2i[W11XmL2ifX11XcK2ifX1\
    1XcK2i[W11XVN2ihT11XaO2i^S11XkP12ijP11X_S12i`O1Xm72iY11XcK2iUN1Xm72id21XcK2ibK1XV92in31XmL2inH1Xm72ib61Xm\
    L2iYF1XV92il71XmL2ipD1XV92i`:1XcK2ifC1Xm72iS=1XcK2iQA1XV92i^>1XmL2i^>1Xm72iQA1XmL2iS=1Xm72i[B1XmL2i`:1XV9\
    2ifC1XmL2iU91Xm72idG1XcK2ib61XV92inH1XcK2iW51XV92iWJ1XmL2id21Xm72ilL1PWb104]pb1PWb1PXi1PYp18PaShW:`aaf6o?\
    1kpiS22ihg43PRP11aP]32PoeA1i^e92PmQQ11PXi104eaf1PXi1PYp1ail1U2aZgn^Ba]dW61aV]_22PXD3Tn?2]P[81ilL2mPZ11PoH\
    2PZ[11PmL2PTR11PmL2P]W11PmL2P]W11PmL2P]W11PVN2P]W11PmL2i[W11XXJ2ipY11XXJ2iY[11XoH2iY[11XXJ2ipY11XXJ2ipY11\
    XXJ2ipY11XXJ2iY[11XoH2iY[11XoH2iY[11XXJ2ipY11XXJ2ipY11XaO2iSR11XTR12iSR11XTR12i^S11XTR12iSR11XTR12iSR11XT\
    R12iSR11XTR12iSR11XTR12i^S11XTR12iSR11XT=2iSh11XTR12iSR11XTR12iSR11Xm`52iUN1PWb104ioZ1PVZ1PWb1PXi1c1PiXfm\
    h2hoVY6i?1Rcpk42iWW;3iYR12XZR13iSR12XTR13iSR12XTR13iSR12XTR13iSR12XTR13iSR12XTR13iSR12XTR13i^S12XTR13iSR1\
    2XTR13iSR12XTR13iSR12XTR13iSR12XTR13iSR12X_S13iSR12XTR13iSR12XTR13iSR12iPb53ilL2XTR13iSR12XTR13iSR12XTR13\
    iSR12XTR13iSR12XTR13i^S12X_UB3XSR12iTR13XSR12PXi104Rma1PWb1PXi1PYp1P2Pb[`Ye2bkVX7`51PaXF2ibf]33iYR12XTR13\
    iYR12XTR13iYR12XZR13aTR12PTR13PTR12PTR13PTR12PTR13PTR12PTR13PTR12PTR13PTR12PTR13P_S12XXT21PPE2iS=3PTR12PT\
    R13PTR12PTR13PTR12PTR13PTR12P_S13P]W12PmL3P]W12PmL3P]W12PmL3PgX12PcK3PgX12PcK3PgX12PmL3P]W12PmL3P]W12PmL3\
    PgX12PcK3PgX12PcK3PgX12PcK3PgX12PmL3P]W12PmL3P]W12PmL3PgX12PcK3i^f72PSE05ac=ag=PR>PSEPTLb3PYimog2jU`c4i71\
    QejQ2i52PZo;3ifL2Xm_73ibW12XPN3iYR12XeP13ihT12XZ^33i^J2XiW13ifL2XRcO3iUB2Xa:3iSh12XPT13iSb72XX]13ilF2XgU1\
    3i`O2XiT13i`O2X_S13ijP12XiT13ijP12XiT13i`O2XeQG3i`i22XTU13iQJ2akbB3PmL2XcK3ifX12XRJ3iUZ12XXJ3ipY12XmL3ihT\
    12XaO3il];4ij;3XXZ22PmO3PVN2PZR13PTR12PTR13PTR12PTR13PTR12PTR13PTR12PTR13P_S12PTR13PTR12PTR13PTR12PTR13PT\
    R12PkP13P_S12PTR13PTR12P_S13P]W12PmL3P]W12PmL3P]W12PmL3PgX12PcK3PgX12PcK3PgX12PmL3P]W12PmL3P]W12PmL3PgX12\
    PcK3PgX12PcK3PgX12acK3PgX12PmL3P]W12PmL3P]W12PmL3PgX12PiK3PaX12PcK3PgX12PmL3P]W12PRM3PVW12PmL3PPZ12PXJ3PW\
    b106PRc1Pcd1ahe1PYp1PXi1PWb17`hPYY;^Xea7iB1QRnBiB2PoRD3ep`72]Zc54mlX42TVXM5PYp103aoQ2PYp1ajR23`j_YY;nYbS8\
    a=1T]ZI2mn[Y11PR>1PSE344Pkg5:50PR>5]a@a`@PR>PSEPTLT3Pi]dZb2fU`c4RA1QZZb2aA2eRp`13PmF2Pk83PmU42PZL3PTX12Pa\
    L3PTX12PTO3PZU12PTO3PZU12PgZ34PoB3P_;2PoQ13PaR12PTO3PaL2PTU13PPZ12PVN3PTR12PkP13PmL2PVd13PRA2PVd13PRA2Pmb\
    13PZF2P]W13PcK2ahnS13i[B2X_S13inH2XZb:3Pm72P]j73PPE2PZ[13iWJ2Xca13ipD2XXY13iYL2X]W13ibK2Xe]13idG2XRV13ilL\
    2X]W13iUN2X]W13iUN2XPW13iWM2XPW13inK2XZX13iWM2X]T13ifR12XmR13iUQ12XRS13ilO2iPW13ilL2XPZ13ajP12XgR13i`O2Xm\
    R13ipS12XXP13i^S12XRS13i`O2akS13ijS12X_P13i`R12XiQ13ilO2X]T13ijS12X_P13i`R12XiQ13ilO2XgU13i`R12XiQ13iUQ12\
    XRS13aeO03P_P1PTLaeO2p[eiP`1SSmW5]?1Vagf32P]e204i[Z2P[^2P]e2P^l2o1Phphb^2dQV_7aC1oWY@2ibf]33iYR12XTR13iYR\
    12XTR13iYR12XZR13aTR12PTR13PTR12PTR13PTR12PTR13PTR12PTR13PTR12PTR13PTR12PTR13P_S12XXT21PPE2iS=3PTR12PTR13\
    PTR12PTR13PTR12PTR13PTR12P_S13P]W12PmL3P]W12PmL3P]W12PmL3PgX12PcK3PgX12PcK3PgX12PmL3P]W12PmL3P]W12PmL3PgX\
    12PcK3PgX12PcK3PgX12PcK3PgX12PmL3P]W12PmL3P]W12XcU21PcK2PUS105i^OafV1ag^1PUS1PVZ1:PcnbnZ2USX]6]31ibZ]22ih\
    f61XPi<3TiS]34iSR13XVS<4ifL3XoN4i`U13PVZ102iQY1PVZ11hjRUP`2jVVj7TB1i^X103ipW1afV1i^X12aZiPSNlZRX7P71RRX^4\
    2PYp105Zbp1PXi1PYp1PZV2P[^2R2PaT`Ye2pSpW7pG1ZVaF2ibf]33iYR12XTR13iYR12XTR13iYR12XZR13aTR12PTR13PTR12PTR13\
    PTR12PTR13PTR12PTR13PTR12PTR13PTR12PTR13P_S12XXT21PPE2iS=3PTR12PTR13PTR12PTR13PTR12PTR13PTR12P_S13P]W12Pm\
    L3P]W12PmL3P]W12PmL3PgX12PcK3PgX12PcK3PgX12PmL3P]W12PmL3P]W12ab<3XZ@4PgX13PcK4PgX13PcK4PgX13PcK4PgX13PmL4\
    P]W13PmL4P]W13PmL4PgX13PcK4XlO3icf62PWb104ma[1PVZ1PWb1PXi1P2Pcc`Ye2hXSX7g61RR]F2ibf]33iYR12XTR13iYR12XTR1\
    3iYR12XZR13aTR12PTR13PTR12PTR13PTR12PTR13PTR12PTR13PTR12PTR13PTR12PTR13P_S12XXT21PPE2iS=3PTR12PTR13PTR12P\
    TR13PTR12PTR13PTR12P_S13P]W12PmL3P]W12PmL3P]W12PmL3PgX12PcK3PgX12PcK3PgX12PmL3P]W12PmL3P]W12PmL3PgX12PcK3\
    PgX12PcK3PgX12PcK3PgX12PmL3P]W12PmL3P]W12PmL3PgX12PcK3i^f72PXi107]f`1kfa1PWb1Pcd1ahe1PYp1PXi17PPhWcFbX^p5\
    kH1QX_9d82PXQl13n^bBiB4PaO5e`e74XXg^26PXi105Phd1ahe1PXi1Pdk1PYp1BpPYog^1^]Xf7X@1P]e>2mli53nQAiB2Tcd13nQAi\
    B2T]d13nQAiB2T]d13nQAiB2T]d13nQAiB2Tcd13nQAiB2T]d13nQAiB2TP<4i`e72PSE02i`FPSE1hWUldU1`pXX9i51PXi104TWf1PX\
    i1PYp1PZV2W2aZgn^B[]dW6ZD1gj``22i[H3ifU12XiN3ifL2aRY41PiW12PgL1PgU12PVZ11PmL2PTR11PgL2P]W11PmL2P]W11PmL2P\
    cW11PPN2P]W11PmL2P]W11PXJ2PPZ11PXJ2PZ[11PoH2mZ[11XXJ2ipY11XXJ2ipY11XXJ2ipY11XXJ2iY[11XoH2iY[11XoH2iY[11XX\
    J2ipY11XXJ2ipY11XaO2aSR11aTR12aSR11aTR12i^S11XTR12iSR11XTR12iSR11XTR12iSR11XTR12iSR11XTR12i^S11XTR12iSR11\
    XT=2iSh11XTR12iSR11XTR12iSR11Xm`52iUN1P[^204PgV2PZV2P[^2P]e2Q2PP__Sh2hS[b7TF1RVT=2ibf]33iYR12XTR13iYR12XT\
    R13iYR12XZR13aTR12PTR13PTR12PTR13PTR12PTR13PTR12PTR13PTR12PTR13PTR12PTR13P_S12XXT21PPE2iS=3PTR12PTR13PTR1\
    2PTR13PTR12PTR13PTR12P_S13P]W12PmL3P]W12PmL3P]W12PmL3PgX12PcK3PgX12PcK3PgX12PmL3P]W12PmL3P]W12PmL3PgX12Pc\
    K3PgX12PcK3PgX12PcK3PgX12PmL3P]W12PmL3P]W12PmL3PgX12PcK3i^f71a]V32PXi103Pph1PXi1PYp13piXTf^1YZbS8a41PRlC2\
    ilh71PXi104`Qa3agi1PXi1PYp1<PWeVgV1WZcW2mD1RfPf32PYa`23iW>2Xca:3iS`82XemA3iS:2XXka13i[Q12XPSK3in<2PTL02P`\
    KPTL1pgefQo2Y[RX7a:1PR>1PSE350PSE:50PTL3ae?PR>PSEb1PQmYVg1h^R]7m21RiYc32iSR11XaX12inK1XeP12ijP11X_S12iYR1\
    1XoQ12iSR11X_S12ijP11XTR12iSR11XTR12iSR11XTR12iSR11XTR12i^S11XTR12iSR11XTR12iSR11XTR12iSR11XTR12iSR11XTR1\
    2iSR11XTR12i^S11XTR12iSR11XTR12iSR11XTR12iSR11XTR12iSR11XTR12iSR11X_S12iSR11XTR12iSR11XTR12i]W11PWb104PmX\
    1PVZ1PWb1PXi1o1PmRjb^2joZb7PE1P]T=2ibf]33iYR12XTR13iYR12XTR13iYR12XZR13aTR12PTR13PTR12PTR13PTR12PTR13PTR1\
    2PTR13PTR12PTR13PTR12PTR13P_S12XXT21PPE2iS=3PTR12PTR13PTR12PTR13PTR12PTR13PTR12P_S13P]W12PmL3P]W12PmL3P]W\
    12PmL3PgX12PcK3PgX12PcK3PgX12PmL3P]W12PmL3P]W12PmL3PgX12PcK3PgX12PcK3PgX12PcK3PgX12PmL3P]W12PmL3P]W12XcU2\
    1PcK2PWb104ilV1PVZ1PWb1PXi1R2P]V`ch2[PpW7PI1_ZaF2ibf]33iYR12XTR13iYR12XTR13iYR12XZR13aTR12PTR13PTR12PTR13\
    PTR12PTR13PTR12PTR13PTR12PTR13PTR12PTR13P_S12XXT21PPE2iS=3PTR12PTR13X`:2PfG1PTR12PTR11PTR12PTR11P_S12P]W1\
    1PmL2P]W11PmL2P]W11PmL2PgX11PcK2PgX11PcK2PgX11PmL2P]W11PmL2P]W11PmL2PgX11PcK2PgX11PcK2PgX11PcK2PgX11PmL2P\
    ]W11PmL2P]W11PmL2PgX11PcK2i^f71X_h32PVZ104e]R1PUS1PVZ1PWb1P2Pdj`Ye2Q[jW7V<1PPgF2ibf]33iYR12XTR13iYR12XTR1\
    3iYR12XZR13aTR12PTR13PTR12PTR13PTR12PTR13PTR12PTR13PTR12PTR13PTR12PTR13P_S12XXT21PPE2iS=3PTR12PTR13PTR12P\
    TR13PTR12PTR13PTR12P_S13P]W12PmL3P]W12PmL3P]W12PmL3PgX12PcK3PgX12PcK3PgX12PmL3P]W12PmL3P]W12PmL3PgX12PcK3\
    PgX12PcK3PgX12PcK3PgX12PmL3P]W12PmL3P]W12PmL3PgX12PcK3i^f72PUS105XRHPSEPUS1PVZ1PTL_1Pgmh]P2^U[b7e81TVT=2a\
    bf]33ihV32XTR13iYR12XZR13aTR12PTR13PTR12PTR13PTR12PTR13PTR12PTR13PTR12XXT24PTR12P_S14PTR12PTR14PPE2PX`14P\
    TR12PTR14PTR12PTR14PTR12PTR14P_S12P]W14PmL2P]W14PmL2P]W14PmL2PgX14PcK2PgX14PcK2PgX14PmL2P]W14PmL2P]W14PmL\
    2PWb105iUb1]pb1PWb1PXi1PYp15paPdi^1bcU[6D1pnZ:o?2kpiS23ihg44PRP12PWb105PXd1ahe1PYp1PXi1PWb17PXkYlQ1^ZbS8i\
    G1PPjC2enj71]Zc53mlX41TVXM3md[d14PYp103Xok1ail1PYp14Phkbnk2Ucn_6T=1PmP82mYin61P]k52PSE03PUHPTLPSE2P]YZb4^\
    [RX7X71mfUa32PUS104XkMPTLPUS1PVZ1a1PRSSmU3WU[b7P11RVT=2ibf]33ihV32XTR13iYR12XZR13aTR12PTR13PTR12PTR13PTR1\
    2PTR13PTR12PTR13PTR12PTR13PTR12PTR13P_S12XXT21PPE2iS=3PTR12PTR13PTR12PTR13PTR12PTR13PTR12P_S13P]W12PmL3P]\
    W12PmL3P]W12PmL3PgX12PcK3PgX12PcK3PgX12PmL3P]W12PmL3P]W12PmL3XdeZ12PUS104PgNPTLPUS1PVZ1_1PZ]`Sm2UU[b7X?1T\
    VT=2ibf]33ihV32XTR13iYR12XZR13aTR12PTR13PTR12PTR13PTR12PTR13PTR12PTR13PTR12PTR13PTR12PTR13P_S12PXj23PX`12\
    PTR13PTR12PTR13PTR12PTR13PTR12P_S13P]W12PmL3P]W12PmL3P]W12PmL3PgX12PcK3PgX12PcK3PgX12PmL3P]W12PmL3P]W12Pm\
    L3XnaO2ag^103oR^1ag^1PYp13pP]g]_1fZRX7j91PXj`12]l^61PSE02imEPSE1heTdmZ1`pXR9X?1P[^205amR2PYp1P[^2P]e2PZV2\
    P2PPjkog2lQ[Y6eJ1Vidf22aQV]23iYR12XTR13iYR12XTR13iYR12XZR13aTR12PTR13PTR12PTR13PTR12PTR13PTR12PTR13PTR12P\
    TR13PTR12PTR13P_S12XXT24PPE2iS=3PTR12PTR13PTR12PTR13PTR12PTR13PTR12P_S13P]W12XXT24PmL2P]W14PmL2PgX14PcK2P\
    gX14PcK2PgX14PmL2P]W14PmL2P]W14PmL2PgX14PcK2PgX14PcK2PgX14PcK2PgX14PmL2P]W14PmL2P]W14PmL2PgX14PcK2i^f74XT\
    Q32PUS104c]OPTLPUS1PVZ1FPfgdmX1UU[b7p31TVT=2ibf]33ihV32XTR13iYR12XZR13aTR12PTR13PTR12PTR13PTR12PTR13PTR12\
    PTR13PTR12PTR13PTR12PTR13P_S12PTR13PTR12PYp105aal1ail1PYp1PZV2ajR2LPjTjYS1Ucn_6P41PmP82mnn^23i`C2XmU13iUN\
    2XmU13i[N2Xe]13idG2XX^51Tm]24ijG1Xe`14inH1XgX14iWJ1XPZ14iWJ1XPZ14iWJ1XPZ14iWJ1XTn12]XSh13PmL2P]W13PmL2PXi\
    106kfa1PWb1Pcd1ahe1PYp1PXi16PPhWcFbalX6d81PXQl12n^bBiB3PaO4e`e73XXg^25P[^204iQX2PZV2P[^2P]e2P2P_g_Ye2hS[b\
    781RVT=2ibf]33iYR12XTR13iYR12XTR13iYR12XZR13aTR12PTR13PTR12PTR13PTR12PTR13PTR12PTR13PTR12PTR13PTR12PTR13P\
    _S12XXT21PPE2iS=3PTR12PTR13PTR12PTR13PTR12PTR13PTR12P_S13P]W12PmL3P]W12PmL3P]W12PmL3PgX12PcK3PgX12PcK3PgX\
    12PmL3P]W12PmL3P]W12PmL3PgX12PcK3PgX12PcK3PgX12PcK3PgX12PmL3P]W12PmL3P]W12PmL3PgX12PcK3i^f72PXi103aoi1PXi\
    1PYp1Y1Ph_dZBWmge5m@1RP[j22PPRA1PX]12iQJ1XiT12i`U11XTR12ifL1XiW12ifL1XiW12ifL1XiW12ifL1XaL2in^11XZL2iSX11\
    XZL2iSX11XZL2iYR11XZR12iYR11XTR12iYR11XTR12iYR11XTR12iYR11Xi^12ilF1Xc^12ilF1XohJ2iYR11XTR12iYR11XgP82iWA1\
    PUS104_`P1PUS1PVZ1PWb1GPfgdmX1SU[b7f>1oUT=2ibf]33iYR12XTR13iYR12XTR13iYR12XZR13aTR12PTR13PTR12PTR13PTR12P\
    TR13PTR12PTR13PTR12PTR13PTR12PTR13P_S12XXT21PTL04opDPSEPTLPUS1a1PhehXR2bU[b7b11PZXV22i^bd13iYR12XTR13iYR1\
    2XTR13iYR12XZR13aTR12PTR13PTR12PTR13PTR12PTR13PTR12PTR13PTR12PTR13PTR12PTR13P_S12XXT21aSR12iSR11XTR12iSR1\
    1XTR12iWT23iSR12X_S13id[32XmL3i[W12XmL3ifX12XcK3ifX12XcK3ifX12XmL3i[W12XmL3i[W12XmL3iQA2PfG1PcK2adH05aSHa\
    dHaeOPTLPUS1V2aSd^US3^WTY8P81il]j22PoW13TRM4PoH3P]B1TiT12ihE1XaR12ilR11X]gF2idJ1XTR12i`R11XoQ12i`R11XoQ12\
    i`R11XoQ12i`R11XoQ12i`R11XTR12i`R11XoQ12i`R11XoQ12i`R11XoQ12i`R11XTR12i`R11XoQ12i`R11XoQ12i`R11XoQ12i`R11\
    XTR12i`R11XkZ52i`R11XTR12i`R11XoQ12i`R11XoQ12i`R11XoQ12i`R11XTR12i`R11XoQ12i`R11XoQ12i`R11XoQ12i`R11XTR12\
    i`R11XoQ12i`R11XoQ12i`R11XoQ12i`R11XTR12i`R11XoQ12i`R11PVZ103iPZ1afV1PVZ12akVU]Q1jkUS9e21TVmf22PYp103VaQ2\
    PYp1PZV29pPP]_R1PPdS51PiSQ42PoH1PRV12PVN1Pe]12PeG1Pe]12PeG1PWb104_kW1PVZ1PWb1PXi1R2P]mWYh2l_PX7f91ol_F2ib\
    f]33iYR12XTR13iYR12XTR13iYR12XZR13aTR12PTR13PTR12PTR13PTR12PTR13PTR12PTR13PTR12PTR13PTR12PTR13P_S12XXT21P\
    PE2iS=3PTR12PTR13PTR12PTR13PTR12PTR13PTR12P_S13P]W12PmL3P]W12PmL3P]W12PmL3PgX12PcK3PgX12PcK3PgX12PmL3Pk52\
    XcQ11PmL2P]W11PmL2PgX11PcK2PgX11PcK2PgX11PcK2PgX11PmL2P]W11PmL2P]W11PmL2PgX11PcK2i^f71Xo]32PZV206]TS2PXi1\
    PYp1P]e2P[^2PZV2Q2P`n_Ye2lSpW7gF1_VaF2ibf]33XYR14XTR13iYR14XTR13iYR14XZR13aTR14PTR13PTR14PTR13PTR14PTR13P\
    TR14PTR13PTR14PTR13PTR14PTR13P_S14XXT25PPE4iS=3PTR14PTR13PTR14PTR13PTR14PTR13PTR14P_S13P]W14PmL3P]W14PmL3\
    P]W14PmL3PgX14PcK3PgX14PcK3PgX14PmL3P]W14PmL3P]W14PmL3PgX14PcK3PgX14PcK3PgX14PcK3PgX14PmL3P]W14PmL3P]W14P\
    mL3PgX14PcK3XlO4icf65PWb105PSa1]pb1PWb1PXi1PYp17p``kfKbcU[6PB1pnZ:o?2kpiS23ihg44PRP12aP]33i`VA2PZV204Vkn1\
    PYp1PZV2P[^2P2P`n_Ye2QPW_7^G1PZX@2ibf]33iYR12XTR13iYR12XTR13iYR12XZR13aTR12PTR13PTR12PTR13PTR12PTR13PTR12\
    PTR13PTR12PTR13PTR12PTR13P_S12XXT21PPE2iS=3PTR12PTR13PTR12PTR13PTR12PTR13PTR12P_S13P]W12PmL3P]W12PmL3P]W1\
    2PmL3PgX12PcK3PgX12PcK3PgX12PmL3P]W12PmL3P]W12PmL3PgX12PcK3PgX12PcK3PgX12PcK3PgX12PmL3P]W12PmL3P]W12PmL3P\
    gX12PcK3i^f72PYp104Tkm1PXi1PYp1PZV2P2PaT`Ye2STpW7Z;1VVaF2ibf]33iYR12XTR13iYR12XTR13iYR12XZR13aTR12PTR13PT\
    R12PTR13PTR12PTR13PTR12PTR13PTR12PTR13PTR12PTR13P_S12XXT21PPE2iS=3PTR12PTR13PTR12PTR13PTR12PTR13PTR12P_S1\
    3P]W12PmL3P]W12PmL3P]W12PmL3PgX12PcK3PgX12PcK3PgX12PmL3P]W12PmL3P]W12PmL3PgX12PcK3PgX12PcK3PgX12PcK3PgX12\
    PmL3P]W12PmL3P]W12PmL3PgX12PcK3i^f72PUS105c^LR]JPTLPUS1PVZ1Q2PePaYe2WncP7[G1Sd`6pK2Pl]G3ibf]34iYR13XTR14i\
    YR13XTR14iYR13XZR14aTR13PTR14PTR13PTR14PTR13PTR14PTR13PTR14PTR13PTR14PTR13PTR14P_S13XXT22PPE3iS=4PTR13PTR\
    14PTR13PTR14PTR13PTR14PTR13P_S14P]W13PmL4P]W13PmL4P]W13PmL4PgX13PcK4PgX13PcK4PgX13PmL4P]W13PmL4P]W13PmL4P\
    gX13PcK4PgX13PcK4PgX13PcK4PgX13PmL4P]W13PmL4P]W13PmL4PgX13PcK4i^f73PTL04alDPSEPTLPUS1m1Pglbf_2bU[b7i31PZX\
    V22i^bd13iYR12XTR13iYR12XTR13iYR12XZR13aTR12PTR13PTR12PTR13PTR12PTR13PTR12PTR13PTR12PTR13PTR12PTR13P_S12X\
    XT21PTR12PTR11PTR12PTR11PTR12PTR11PTR12ijY43P]W12PmL3P]W12PmL3PgX12PcK3PgX12PcK3PgX12PmL3P]W12PmL3P]W12Pm\
    L3PgX12PcK3PgX12PcK3PgX12PcK3PgX12PmL3P]W12PmL3P]W12PmL3PgX12PcK3PgX12pP7103500:50PQ76pP<`^=pQ>pP70PQ7T4P\
    b]h[b1fTQl4iG1T]nl12idb93XaI2PaF3ihZ12XgI3ihZ12XgI3ihZ12XmI3ihZ12XgI3ihZ12Pc[53PRP12PPY33PaO2P_S13PkP12Pi\
    T13PkP12PiT13PaO2PPY33PaO2PTR13PTR12PgW33PTR12PkP13P_S12PiT13PaO2PTR13PTR12PkP13P_S12PiT13PgX12P]B3P]Z12P\
    iQ13PZR12PPN3il74PPE3XT=2PXJ3ib64PoH3Xk;2PoH3il74PeG3Xk;2PoH3il74PeG3Xk;2PVN3PTR12iTR13PTR12PTR13PTR12PTR\
    13PTR12PTR13PTR12PTR13P_S12PTR13PTR12PTR13PTR12PTR13PTR12PTR13PTR12PTR13P_S12PTR13PTR12PTR13PTR12PTR13PTR\
    12PTR13PTR12PTR13PTR12PTR13P_S12PTR13PTR12PTR13PTR12PTR13PTR12PTR13XdVR14PTR13PTR14PTR13PTR14P_S13PTR14PT\
    R13PTR14PTR13PTR14PTR13PTR14PTR13PTR14PTR13PTR14P_S13PTR14PTR13PTR14PTR13XRA4iQA5PV?4PoB3PTR14PTR13PTR14P\
    TR13P_S14pSL1pRE320PR>;10PR>4[]N[[GpSLpREo2P_^_oU2[nVR7R81j[Q1R80YcT1R81jQMR80j_UHR82ofhI3i`e12XmL3ipY12X\
    oH3id]12XeG3id]12XPY33iYF2XX`13ifC2Xca13ifC2Xmb13i[B2Xmb13i[B2Xmb13ifC2Xeo73ilL2XZ_U13iSR12XTR13iSR12XTR1\
    3i^S12XkP13i^S12XTR13iSR12XTR13iSR12XTR13iSR12XTR13iSR12XTR13i^S12XkP13i^S12XTR13iSR12XTR13iSR12XTR13iSR1\
    2XVN3iQV12XVN3i[W12XmL3i[W12XmL3i[W12XVN3iQV12XVN3iQV12XVN3i[W12XmL3i[W12XmL3i[W12XVN3iQV12XVN3iQV12XVN3i\
    QV12XVN3i[W12XmL3i[W12XmL3i[W12XVN3iQV12XVN3iQV12XVN3i[W12XmL3i[W12XmL3i[W12XoH301PQ7350PQ7:50PR>4pV7pP70\
    PQ7S1Pb]h[b1bag]7P31Xcde12a[hW23XkP12PTR13PTR12PTR13PTR12PTR13PTR12PTR13P_S12PTR13PTR12PTR13PTR12PTR13PTR\
    12PTR13PTR12PTR13PTR12PTR13P_S12PTR13PTR12PTR13PTR12PTR13PTR12PTR13PTR12PTR13PTR12P_S13pP703hP;pQ>pP74Pel\
    pR;iaog61PVeQ22ihf61iT_P2201PQ7350PQ7:50PR>3`U30PQ7P1Pb]h[b1[___6eF1Vofm42PTR11PTR12PTR11PTR12PTR11PTR12P\
    _S11PTR12PTR11PTR12PTR11PTR12PTR11PTR12PTR11PTR12PTR11PTR12P_S11PTR12PTR11PTR12PTR11PTR12PTR11PTR12PTR11P\
    TR12PTR11P_S1201PQ7350PQ7:50PR>4`n7pP70PQ7Q4Pb]h[b1aaog61idb92XaI1PaF2ihZ11XgI2ihZ11XgI2ihZ11XmI2ihZ11XgI\
    2ihZ11Pc[52PRP11PPY32PaO1P_S12PkP11PiT12PkP11PiT12PaO1PPY32PaO1PTR12PTR11PgW32PTR11PkP12P_S11PiT12PaO1PTR\
    12PTR11PkP12P_S11PiT12PgX11P]B2P]Z11PiQ12PZR11PPN2il73PPE2XT=1PXJ2ib63PoH2Xk;1PoH2il73PeG2Xk;1PoH2il73PeG\
    2Xk;1PVN2PTR11iTR12PTR11PTR12PTR11PTR12PTR11PTR12PTR11PTR12P_S11PTR12PTR11PTR12PTR11PTR12PTR11PTR12PTR11P\
    TR12P_S11PTR12PTR11PTR12PTR11PTR12PTR11PTR12PTR11PTR12PTR11PTR12P_S11PTR12PTR11PTR12PTR11PTR12PTR11PTR12X\
    nWR13PkP12PTR13PTR12PTR13P_S12PTR13PTR12PTR13XTR12PTR13PTR12PTR13PTR12PTR13PTR12PTR13P_S12PTR13PTR12PTR13\
    PTR12PTR13PTR12PTR13PTR12PTR13PTR12P_S13003pY:pP70T2p^n_X3dc]_6]H1glbC2Xc^11ilF2X_c11ipA2X_c11ill22XkA1i`\
    VV12aTR11XZF2iW`11PZF2Po^11PeG2PZ[11PoH2PZ[11PoH2PZ[11PoH2Pe]11PeG2Pe]11PVN2PRV11PVN2PRV11PVN2P]W11PmL2PR\
    V11PVN2P]W11PVN2PRV11PVN2PRV11PVN2PRV11PVN2PRV11PVN2P]W11PVN2PRV11PVN2PRV11PVN2PRV11PVN2PRV11PVN2PRV11PVN\
    2P]W11PVN2PRV11PVN2PRV11PVN2PRV11PVN2PRV11PVN2P]W11PVN2pQ>02pSApQ>1pSQT`g4lTmW5mD1002`f201`ZcfhS1[_^Z9e>1\
    pRE04hSKpSLpREpQ>T2Poi]a]2Wl[h6P<1RVfg12ijP11X_S12ijP11XiT12ijP11X_S12ijP11X_S12ijP11X_S12ipA1XmYg22ibK3i\
    fX12XXJ3ipY12XoR21XcK2ifX11XcK2ifX11XcK2ifX11XcK2ipY11XXJ2ipY11XcK2ifX11XcK2ifX11XcK2ifX11XcK2ifX11XcK2ip\
    Y11XcK2ifX11XcK2ifX11XcK2ifX11XcK2ifX11XcK2XgX11XXJ2iY[11XoH2iY[11XXJ2ipY11XXJ2ipY11XXJ2ipY11XXJ2ipY11XXJ\
    2iY[11XXJ2ipY11XXJ2ipY11XXJ2PZV21P[^2:10PR>410PSE3XmV2PZV2P[^2d2PPbooW2hWic5PC1cim_12Pc?1PaPf12PZ@1PTR12P\
    TR11P_S12PkP11PPRl12PZF1Po^12PeG1Pe]12PeG1Pe]12PeG1Pe]12PoH1Pe]12PeG1Pe]12PeG1Pe]12PeG1Pe]12PeG1Pe]12PeG1\
    Pe]12PVN1P]W12PeG1Pe]12PeG1Pe]12PeG1Pe]12PXJ1PgX12PcK1PPZ12PcK1PPZ12PXJ1PPZ12PeG1Pe]12PeG1Pe]12PeG1Pe]12P\
    oH1Pe]12PeG1Pe]12PeG1Pe]12PmL1P]W12PmL1P]W12PmL1P]W12PmL1PgX12PcK1PmL2P]W11PgX12PmL1P]W12PmL1P]W12PmL1PgX\
    12PcK1PgX12PmL1P]W12PcK1PgX12PVN1ajR21akY2:10PR>410PSE4ioP2PYp1ajR2akY2e2aaeooW2pWic5X11ReR92]TkU13Pc?2Pa\
    Pf13PZ@2PTR13PTR12P_S13PkP12PPRl13PZF2Po^13PeG2Pe]13PeG2Pe]13PeG2Pe]13PoH2Pe]13PeG2Pe]13PeG2Pe]13PeG2Pe]1\
    3PeG2Pe]13PeG2Pe]13PoH2Pe]13PeG2Pe]13PeG2Pe]13PeG2Pe]13PXJ2PgX13PcK2PPZ13PcK2PPZ13PXJ2PPZ13PXJ2PPZ13PeG2P\
    e]13PcK2PgX13PoH2Pe]13PXJ2PPZ13PcK2PgX13PmL2P]W13PmL2P]W13PmL2P]W13PmL2PgX13PcK2PgX13PcK2PgX13PmL2P]W13Pm\
    L2P]W13PmL2PgX13PcK2PgX13PmL2P]W13PcK2PgX13PVN2PZV203ahW2PZV2P[^2APPhofY1h^cc5]51ccR`12Pc?1PaPf12PZ@1PTR1\
    2PTR11P_S12PkP11PPRl12PZF1PTkU12PeG1Pe]12PeG1Pe]12PeG1ajR21akY2:10PR>410PSE5iYR2PZV2PYp1ajR2akY2f2aaeooW2\
    nWic5m71mfZ32Xoh53]TkU14Pc?3PaPf14PZ@3PTR14PTR13P_S14PkP13PPRl14PZF3Po^14PeG3Pe]14PeG3Pe]14PeG3Pe]14PoH3P\
    e]14PeG3Pe]14PeG3Pe]14PeG3Pe]14PeG3Pe]14PeG3Pe]14PVN3P]W14PeG3Pe]14PeG3Pe]14PeG3Pe]14PXJ3PgX14PcK3PPZ14Pc\
    K3PPZ14PXJ3PPZ14PeG3Pe]14PeG3Pe]14PeG3Pe]14PoH3Pe]14PeG3Pe]14PeG3Pe]14PmL3P]W14PmL3P]W14PmL3P]W14PmL3PgX1\
    4PcK3PgX14PcK3PgX14PmL3P]W14PmL3P]W14PmL3PgX14PcK3PgX14PmL3P]W14PcK3PgX14PVN3PZV21P[^2:10PR>410PSE3iQU2PZ\
    V2P[^2o2PaioPW2jppd5TD1aiS^12PkP11PgX12PeG1Pe]12PeG1Pola12PZ@1PTR12PTR11P_S12PkP11P_Zc12PTR11P]W12PoH1PZ[\
    12PoH1PZ[12PXJ1PZ[12PZF1Po^12PeG1Pe]12PeG1Pe]12PeG1Pe]12PoH1Pe]12PeG1Pe]12PeG1Pe]12PeG1Pe]12PeG1Pe]12PeG1\
    Pe]12PmL1PgX12PcK1PgX12PeG1Pe]12PeG1Pe]12PeG1PZ[12PcK1PPZ12PcK1PPZ12PXJ1PPZ12PXJ1PPZ12PmL1P_S12PkP11P_S12\
    PkP11P_S12PkP11P_S12PkP11P_S12PTR11P_S12PkP11P_S12PkP11P_S12PkP11P_S12PkP11PmL2P]W11PiT12PkP11P_S12PkP11P\
    _S12PkP11P_S12PkP11P_S12PTR11PTR12PkP11PiT12ajR204aZn1PYp1ajR2akY2:`hWS`a1SXic5T31odR92]TkU13Pc?2PaPf13PZ\
    @2PTR13PTR12P_S13PkP12ian103P^m1ian1ibT2CXb^jjY2SRbe5mA1aoS^12Pc?1PaPf12PZ@1PTR12PTR11PPdS22PeG1PXbB2PeG1\
    Pe`@2PgC1PecO2PPE1PgX12PmL1P]W12PmL1akY21P[^2:10PR>410PR>5XcZ2PZV2akY2ala2P[^2i1PpYooW2dWic5X@1VkVi52]e]1\
    3inH2Xe]13idG2Xe]13idG2Xe]13idG2Xe]14mWJ2TgX14mbK2TPZ14mbK2TPZ14mWJ2TPZ14mdG2Te]14mdG2Te]14mdG2Te]14mnH2T\
    e]14mdG2Te]14mdG2Te]14mlL2T]W14mlL2T]W14mlL2T]W14mlL2TgX14mbK2TmL4m[W12TgX14mlL2T]W14mlL2T]W14mlL2TgX14mb\
    K2TgX14mlL2T]W14mbK2TgX14mUN2PZV203ikU2PZV2P[^2EPXgR`^1j^cc5e71acR`12Pc?1PaPf12PZ@1PTR12PTR11P_S12PkP11PP\
    Rl12PZF1PTkU12PeG1Pe]12PeG1Pe]12PeG1Pe]12PoH1Pe]12PeG1PZV21P[^2:10PR>410PSE3aoS2PZV2P[^2d2PPbooW2lWic5e91\
    _im_12Pc?1PaPf12PZ@1PTR12PTR11P_S12PkP11PPRl12PZF1Po^12PeG1Pe]12PeG1Pe]12PeG1Pe]12PoH1Pe]12PeG1Pe]12PeG1P\
    e]12PeG1Pe]12PeG1Pe]12PeG1Pe]12PoH1Pe]12PeG1Pe]12PeG1Pe]12PeG1Pe]12PXJ1PgX12PcK1PgX12PmL1PPZ12PXJ1PPZ12PX\
    J1PPZ12PeG1Pe]12PeG1Pe]12PoH1Pe]12PeG1Pe]12PcK1PgX12PmL1P]W12PmL1P]W12PmL1P]W12PmL1PgX12PcK1PmL2P]W11PgX1\
    2PmL1P]W12PmL1P]W12PmL1PgX12PcK1PgX12PmL1P]W12PcK1PgX12PVN1PXi103iYg1PXi1PYp1CPkcjjY2[Rbe5P31_oS^12Pc?1Pa\
    Pf12PZ@1PTR12PTR11PPdS22PeG1PXbB2PeG1Pe`@2PgC1PecO2PPE1PgX12PmL1P]W12PmL1PQ71PR>350PR>:50PSE2PQ7PR>f1Pb]h\
    [b1iSWP71XgL0aoT11PmL0P]W11PmL0PXS_11PVb50PcK1P_S10PTR11PTR10PTR11PZO0P]aS21PkP10P_S11PTR10PTR11PTR10P_S1\
    1PkP10PTR11PTR10PTR11PTR10PTR11PTR10PTR11P_S10PTR11PTR10PTR11PTR10PTR11PTR10PTR11PTR10PTR11PTR10PTR11P_S1\
    0PTR11PTR10PTR11PTR10PTR11PTR10PTR11PTR10PTR11PTR10P_S11pUZ11pTS1320PR>;10PR>2pUZ1pTS1h2Pal_oU2XXZT71i[W1\
    0XmL1i[W10Xeg`11iUj70XmU_11iSR10XTR11iSR10XTR11iSR10XTR11iSR10XTR11i^S10XTR11iSR10XTR11iSR10XT=1iSh10XZF1\
    in^10XTR11i^S10XkP11i^S10XTR11iSR10XTR11iSR10XTR11iSR10XTR11iSR10XTR11i^S10XkP11i^S10XTR11iSR10XTR11iSR10\
    XTR11iSR10XVN1iQV10XVN1i[W10XmL1i[W10XmL1i[W10XVN1iQV10XVN1iQV10XVN1i[W10XmL1i[W10XmL1i[W10XVN1iQV10XVN1i\
    QV10XVN1iQV10XVN1i[W10XmL1i[W10XmL1i[W10XVN1iQV10XVN1iQV10XVN1i[W10XmL1i[W10XmL1i[W10XoH1pUZ11pTS1916Pgk4\
    416Pgk44`Xd1pVb1pUZ1pTS1]3PlhSUT3SPVS8e41VW^^22ibK1Xe]12idG1XiT12ilL1X]W12ilL1XgX12ibK1XRV12iUN1XgX12ibK1\
    XgX12ilL1X]W12ilL1X]W12ilL1XgX12ibK1XgX12ibK1XgX12ilL1X]W12PXT23ilL2X]W13ilL2XgX13ibK2XgX13ibK2XgX13iSR12\
    XTR13ilL2X]W13ilL2XgX13ibK2X_S13ijP12XgX13ilL2X]W13ilL2X]W13ilL2X]W13ilL2XgX13ibK2XgX13i`O2XiT13ilL2XiT13\
    i^S12X_S13ilL2XgX13ibK2XgX13ibK2XgX13ibK2XgX13ilL2X]W13ilL2X]W13ilL2XgX13ibK2XgX13i`O2XiT13ilL2X]W13ijP12\
    X_S13i[W12XgC3iW`12XeG3id]12XoH3iY[12XoH3i`d32XRA3iUd12XRA3iUd12XRA3id]12XmL3i[W12XmL3i[W12XmL3i[W12XVN3i\
    QV12PR>1PSE350PSE:50PTL2PR>PSEW1Pb]h[b1a]dR;1PkP10P_S11PTR10PTR11PTR10P_S11PkP10PTR11PTR10PTR11PTR10PTR11\
    PTR10PTR11P_S10PTR11PTR10PTR11PTR10PTR11PTR10PTR11PTR10PTR11PTR10PTR11P_S10PTR11PTR10PTR11PTR10PTR11PTR10\
    PTR11PTR10PTR11PTR10P_S11pTS101pTS10pTS11pSL320PR>;10PR>2pTS1pSLh2P`e_oU2PXZT71i[W10XmL1i[W10Xeg`11iUj70X\
    mU_11iSR10XTR11iSR10XTR11iSR10XTR11iSR10XTR11i^S10XTR11iSR10XTR11iSR10XT=1iSh10XZF1in^10XTR11i^S10XkP11i^\
    S10XTR11iSR10XTR11iSR10XTR11iSR10XTR11iSR10XTR11i^S10XkP11i^S10XTR11iSR10XTR11iSR10XTR11iSR10XVN1iQV10XVN\
    1i[W10XmL1i[W10XmL1i[W10XVN1iQV10XVN1iQV10XVN1i[W10XmL1i[W10XmL1i[W10XVN1iQV10XVN1iQV10XVN1iQV10XVN1i[W10\
    XmL1i[W10XmL1i[W10XVN1iQV10XVN1iQV10XVN1i[W10XmL1i[W10XmL1i[W10XoH1PQ710:50PR>350PQ74Qp2oQ40PQ7`4Pb]h[b1l\
    mZP7^C1QoH^C2o^S13P]N2PXS13PeS12PoQ13PZR12PoQ13PcW12PPN3PZR12PeP13PiT12PiT13PcK2P]W13PVN2P]W13PmL2P]W13Pa\
    O2P_S13PkP12PRV13PaO2PiT13PaO2P_S13PkP12PiT13PaO2PiT13PaO2P_S13PTR12PiT13PaO2P_S13PkP12PiT13PaO2PiT13PaO2\
    P_S13PkP12PiT13PgX12P]B3PkT>2PVN3PZ[12PaO3PiT12PmL3P]W12PaO3P_S12PkP13P_S12PTR13P_S12PkP13PaO2P_S13PkP12P\
    iT13PaO2PRV13PaO2P_S13PkP12PiT13PaO2PiT13PaO2P_S13PkP12PkP13PgX12PcK3PgX12PmL3P]W12PcK3PgX12PcK3PgX12PcK3\
    PgX12PcK3PPZ12PPE3PZn72PXJ3PPZ12PXJ3PPZ12PXJ3PPZ12PXJ3PPZ12PcK3PgX12PcK3PgX12PcK3PPZ12PXJ3PPZ12PXJ3PPZ12i\
    lL3P]W12PmL3P]W12PmL3P]W12PmL3PgX12PmL3P]W12PmL3P]W12PmL3P]W12PmL3P]W12PmL3PgX12PcK3PgX12PmL3P]W12PmL3P]W\
    12PmL3P]W12PmL3P]W12PmL3P]W12PVN300100pP701pP70pYV201pYV20pZ^201pZ^20p[e201p[e20pQ>01pQ>0pRE01pRE0pSL01pS\
    L0pUZ101pUZ10pVb101pVb10pWi101pWi10pXp101pXp10PQ701PQ70PZV201PZV20P[^201P[^20P]e201P]e20P^l201P^l20P_R301\
    P_R30PR>01PR>0PSE01PSE0PTL01PTL0PUS101PUS10PVZ101PVZ10PWb101PWb10PXi101PXi10PYp101PYp10PQ71PR>350PR>:50PS\
    E6XY2XZ9P]9P[2PR>PQ7P3Pb]h[b1UTWP7eC1jfLeC0joT1eC1QmLeC0QiT1eC1QTR1eC0Q_S1eC1QkP1eC0Q_S1eC1QkP1eC0Q_S1eC1\
    QkP1eC0QoQ1eC1QiT1eC0QX]1eC1QPHeC0QkP1eC1Q_S1eC0Qc^1eC1QgFeC0QkY1eC1Q_JeC0QPZ1eC1QXJeC0Q]Z1eC1QVKeC0QXY1e\
    C1QPKeC0Q_Y1eC1QkJeC0QeY1eC1QeJeC0QZ[1eC1QoHeC0QVZ1eC1Q]KeC0QRY1eC1QVKeC0QXY1eC1QPKeC0QeY1eC1QeJeC0QT[1eC\
    1Y`7eC2jeAiB3QPZ1iB2QXJiB3QVZ1iB2Q]KiB3b^Y1iB4]iX55PcK4P_S15PTR14PTR15PTR14PZO5P]aS24PkP15P_S14PTR15PTR14\
    PTR15P_S14PkP15PTR14PTR15PTR14PTR15PTR14PTR15PTR14P_S15PTR14PTR15PTR14PTR15PTR14PTR15PTR14PTR15PTR14PTR15\
    PTR14P_S15PTR14PTR15PTR14PTR15PTR14PTR15PTR14PTR15PTR14PTR15P_S14PQ71PR>350PR>:50PSE4iF0PQ7PR>IPb]h[b1WZ^\
    p5i@1RimQ32Xe]c23PTR12PTR13PTR12PTR13PTR12PTR13PTR12PTR13PTR12PTR13P_S12PTR13PTR12PTR13PTR12PTR13PTR12PTR\
    13PTR12PTR13PTR12P_S13PTL04iaFPSEPTLPUS1o1PWZmog2`pZb7X51R]T=2ibf]33iYR12XTR13iYR12XTR13iYR12XZR13aTR12PT\
    R13PTR12PTR13PTR12PTR13PTR12PTR13PTR12XXT21PTR12P_S11PTR12P]V31PTR12PTR11PTR12PTR11PTR12PTR11P_S12P]W11Pm\
    L2P]W11PmL2P]W11PmL2PgX11PcK2PgX11PcK2PgX11PmL2P]W11PmL2P]W11PmL2PgX11PcK2PgX11PcK2PgX11PcK2PgX11PmL2P]W1\
    1PmL2P]W11PmL2PgX11PcK2i^f71XTQ32PR>1PSE350PSE:50PTL4iS;PR>PSEPQ7g1Pb]h[b1ldhP7mD1ojSR12i`:1Xi]B2iY41P[W3\
    3ahK1iWS13XZR11i[eA2iWG1XiPa12PiZ11agI2PTR11PkP12PPQ11PXS12XkP11a`S12PmQ11ifR12ihQ11PUR12PTR11PTR12PTR11P\
    TR12PTR11PTR12P_S11PTR12PTR11PTR12PTR11PTR12PTR11PTR12PTR11PTR12PTR11PTR12P_S11PTR12PTR11PTR12PTR11PTR12P\
    TR11PTR12PTR11PTR12PTR11P_S1201PQ7350PQ7:50PR>4f40PQ7PR>o4Pb]h[b1Ymj^2[21aPbc42PoH1P_S12P]N1PXS12PeS11PoQ\
    12PZR11PoQ12PcW11PPN2PZR11PeP12PiT11PiT12PcK1P]W12PVN1P]W12PaO1PiT12PaO1P_S12PkP11PRV12PaO1PiT12PaO1P_S12\
    PkP11PiT12PaO1PiT12PaO1P_S12PTR11PiT12PaO1P_S12PkP11PiT12PaO1PiT12PaO1P_S12PkP11PiT12PgX11P]B2i[b23P]B2Pe\
    ]13PeG2Pe]13PoH2PZ[13PaO2PoT13PaC2Xi?1P_S12PkP11PVN2iW53PZF2Xi?1PoH2PZ[11PmL2P]W11PaO2P_S11PkP12P_S11PTR1\
    2P_S11PkP12PaO1P_S12PkP11PiT12PaO1PRV12PaO1P_S12PkP11PiT12PaO1PiT12PaO1P_S12PkP11PkP12PgX11PcK2PgX11PmL2P\
    ]W11PcK2PgX11PcK2PgX11PcK2PgX11PcK2PPZ11PPE2PZn71PXJ2PPZ11PXJ2PPZ11PXJ2PPZ11PXJ2PPZ11PcK2PgX11PcK2PgX11Pc\
    K2PPZ11PXJ2PPZ11PXJ2PPZ11ilL2P]W11PmL2P]W11PmL2P]W11PmL2PgX11PmL2P]W11PmL2P]W11PmL2P]W11PmL2P]W11PmL2PgX1\
    1PcK2PgX11PmL2P]W11PmL2P]W11PmL2P]W11PmL2P]W11PmL2P]W11PVN2PQ71PR>350PR>:50PSE3ad9PQ7PR>T1Pb]h[b1nSQl4P?1\
    mjdk32i]Y31PcK2P_S11PTR12PTR11PmX12PcH1PmYa22PTR11PTR12P_S11PTR12PTR11PTR12PTR11PTR12PTR11PTR12PTR11PTR12\
    PTR11PTR12P_S11PTR12PTR11PTR12PTR11PTR12PTR11PTR12PTR11PTR12PTR11P_S12PQ71PR>350PR>:50PSE4ai6PQ7PR>0m1Pb]\
    h[b1Qid[5X41i[de12XgL1aoT12PmL1P]W12PmL1PXS_12PVb51PcK2P_S11PTR12PTR11PTR12PTR11PgX12PgL1Xa:3Pi?1i`:2PaO1\
    PiT12PaO1PXS12PPQ11PoSp12PTR11P_S12PkP11PTR12PTR11PTR12PTR11PTR12PTR11PTR12P_S11PTR12PTR11PTR12PTR11PTR12\
    PTR11PTR12PTR11PTR12PTR11PTR12P_S11PTR12PTR11PTR12PTR11PTR12PTR11PTR12PTR11PTR12PTR11P_S12PQ71PR>350PR>:5\
    0PSE4eQ20PQ7PR>U3Pb]h[b1Xgl]51PVVa12iWU33PgL2aoT13PmL2P]W13PmL2ac:1PhD2PgX11PoH2PX`11PeJ2PVZ11PZL2PiT11Pi\
    T12PaO1PkP12P_S11PTR12PTR11PiT12PaO1P_S12PkP11PiT12ikP11PiT12PaO1P_S12PkP11PiT12PaO1PTR12PTR11PkP12PiT11P\
    TR12PTR11PkP12P_S11PiT12PaO1PTR12PTR11PkP12P_S11PiT12PgX11P]B2Po?3ipW52PcK3P_S12PTR13PZO2PoT13PZO2Po^13P_\
    J2PPXQ23PkP12P_S13PTR12PTR13PTR12P_S13PkP12PTR13PTR12PTR13PTR12PTR13PTR12PTR13P_S12PTR13PTR12PTR13PTR12PT\
    R13PTR12PTR13PTR12PTR13PTR12PTR13P_S12PTR13PTR12PTR13PTR12PTR13PTR12PTR13PTR12PTR13PTR12P_S13PR>1PSE350PS\
    E:50PTL3aW<PR>PSEg1PbngWd1lpjP8T11odi12PTI1PTR12PTR11P_S12PTR11PTR12PTR11PTR12PTR11PTR12PTR11PTR12PTR11PT\
    R12PTR11Pcle22idG1P_S12XkP11aTR12PTR11PTR12PTR11PTR12PTR11PTR12P_S11PTR12PTR11PTR12PTR11PTR12PTR11PTR12PT\
    R11PTR12PTR11PTR12P_S11aSR12PTR11PTR12PTR11PTR12PTR11PTR12iSR11XTR12iSR11X_S12i[W11PnL2PQ71PR>350PR>:50PS\
    E3Xo8PQ7PR>T2Pb]h[b1nSfY5eI1mpbg12XgL1aoT12PmL1P]W12PmL1PcW12PgL1PRV12PaO1XUp[12i_[31PcK2P_S11PTR12PTR11X\
    hW12XZR11aTL2idS11XoQ12PTR11PTR12PTR11P_S12PkP11adn92inH1iZ[12PoH1Po^12PZF1Po^12PZF1aUVa12PkP11PTR12PTR11\
    PTR12PTR11PTR12PTR11aTR12P_S11PTR12PTR11PTR12PTR11PTR12PTR11PTR12PTR11PTR12PTR11PTR12P_S11PTR12PTR11PTR12\
    PTR11PTR12PTR11PTR12PTR11PTR12PTR11P_S12PQ71PR>350PR>:50PSE4PP4e`3PQ7PR>U1Pb]h[b1SPlj2]D1S]`h2>2Tc^T33PmL\
    2P]W13PmL2XZ[c23PTR12PTR13PTR12PTR13PTR12PTR13P_S12PTR13PTR12PTR13PTR12PTR13PTR12PTR13PTR12PTR13PTR12PTR1\
    3P_S12PTR13PTR12PTR13PTR12PTR13PTR12PTR13PTR12PTR13PTR12P_S13PR>1PSE350PSE:50PTL7aa=X`=aW<PR>PSEPQ7PTL_3P\
    bloWR3jU`c4i81Qicb2]92SRiLT13odi14PTI3PTR14PTR13P_S14PTR13PTR14PTR13PTR14PTR13PTR14PTR13PTR14PTR13PTR14PT\
    R13Pkl14ipo13Phi25PcK3P_S15PTR13XjJ4ifZ_26iYR14XTR16iYR14XTR16iYR14XZR16aTR14PTR16PTR14PTR16PTR14PTR16PTR\
    14PTR16PTR14PTR16PTR14PTR16il74acK3PTR14PTR13aSR14iSR13XTR14iSR13XTR14iSR13XTR14iSR13X_S14i[W13imL4P]W13P\
    mL4P]W13PmL4PgX13PcK4PgX13PcK4PgX13PmL4P]W13PmL4P]W13PmL4PgX13PcK4PgX13PcK4PgX13PcK4PgX13PmL4P]W13PmL4P]W\
    13PmL4PgX13PcK4PgX13PcK4PgX13PmL4P]W13PmL4P]W13PmL4P]W13PmL4PgX13PcK4PgX13PcK4PgX13PmL4P]W13PmL4P]W13PmL4\
    PgX13XcK4PQ71PR>350PR>:50PSE3im5PQ7PR>c1Pb]h[b1QR_a5TB1ifl`12iQJ1acbc12aoX51PcK2P_S11PTR12PTR11PTR12PZI1P\
    ca12PRG1Po^12P]B1PVd12PRA1PXiS22PkP11PTR12PTR11PTR12PTR11PTR12PTR11PTR12P_S11PTR12PTR11PTR12PTR11PTR12PTR\
    11PTR12PTR11PTR12PTR11PTR12P_S11PTR12PTR11PTR12PTR11PTR12PTR11PTR12PTR11PTR12PTR11P_S12PQ71PR>350PR>:50PS\
    E4Wa20PQ7PR>d3Pb]h[b1[Zhd4P<1_cd]22PoH1P_S12P]N1PXS12PeS11PoQ12PZR11PoQ12PcW11PPN2PZR11PeP12PiT11PiT12PcK\
    1P]W12PVN1P]W12PaO1PiT12PaO1P_S12PkP11PRV12PaO1PiT12PaO1P_S12PkP11PiT12PaO1PiT12PaO1P_S12PTR11PiT12PaO1P_\
    S12PkP11PiT12PaO1PiT12PaO1P_S12PkP11PiT12PgX11P]B2i[b23P]B2Pe]13PeG2Pe]13PoH2PZ[13PaO2PoT13PaC2Xi?1P_S12P\
    kP11PVN2iW53PZF2Xi?1PoH2PZ[11PmL2P]W11PaO2P_S11PkP12P_S11PTR12P_S11PkP12PaO1P_S12PkP11PiT12PaO1PRV12PaO1P\
    _S12il]f13PTR12PTR13PTR12PTR13P_S12PTR13PTR12PTR13PTR12PTR13PTR12PTR13PTR12PTR13PTR12PTR13P_S12PTR13PTR12\
    PTR13PTR12PTR13PTR12PTR13PTR12PTR13PTR12P_S1301PQ7350PQ7:50PR>4QV10PQ7PR>m4Pb]h[b1YeRk6QC1aXX62PoH1P_S12P\
    ]N1PXS12PeS11PoQ12PZR11PoQ12PcW11PPN2PZR11PeP12PiT11PiT12PcK1P]W12PVN1P]W12PaO1PiT12PaO1P_S12PkP11PRV12Pa\
    O1PiT12PaO1P_S12PkP11PiT12PaO1PiT12PaO1P_S12PTR11PiT12PaO1P_S12PkP11PiT12PaO1PiT12PaO1P_S12PkP11PiT12PgX1\
    1P]B2XpG3aop42PcK3P_S12PTR13PTR12PTR13PaC2Xi?1P_S12PkP11PVN2iW53PZF2Xi?1PoH2PZ[11PmL2P]W11PaO2P_S11PkP12P\
    _S11PTR12P_S11PkP12PaO1P_S12PkP11PiT12PaO1PRV12PaO1P_S12PkP11PiT12PaO1PiT12PaO1P_S12PkP11PkP12PgX11PcK2Pg\
    X11PmL2P]W11PcK2PgX11PcK2PgX11PcK2PgX11PcK2PPZ11PPE2PZn71PXJ2PPZ11PXJ2PPZ11PXJ2PPZ11PXJ2PPZ11PcK2PgX11PcK\
    2PgX11PcK2PPZ11PXJ2PPZ11PXJ2PPZ11ilL2P]W11PmL2P]W11PmL2P]W11PmL2PgX11PmL2P]W11PmL2P]W11PmL2P]W11PmL2P]W11\
    PmL2PgX11PcK2PgX11PmL2P]W11PmL2P]W11PmL2P]W11PmL2P]W11PmL2P]W11PVN2PR>1PSE350PSE:50PTL3Zg;PR>PSER1Pb]h[b1\
    l`nZ7h91oli]12PaR11aa[c22PTR11PTR12PTR11XTR12PTR11PTR12P_S11PTR12PTR11PTR12PTR11PTR12PTR11PTR12PTR11PTR12\
    PTR11PTR12P_S11PTR12PTR11PTR12PTR11PTR12PTR11PTR12PTR11PTR12PTR11P_S1201PQ7350PQ7:50PR>4US20PQ7PR>o4Pb]h[\
    b1[V^j4`51_gnV22PoH1P_S12P]N1PXS12PeS11PoQ12PZR11PoQ12PcW11PPN2PZR11PeP12PiT11PiT12PcK1P]W12PVN1P]W12PaO1\
    PiT12PaO1P_S12PkP11PRV12PaO1PiT12PaO1P_S12PkP11PiT12PaO1PiT12PaO1P_S12PTR11PiT12PaO1P_S12PkP11PiT12PaO1Pi\
    T12PaO1P_S12PkP11PiT12PgX11P]B2i[b23P]B2Pe]13PeG2Pe]13PoH2PZ[13PaO2PoT13PaC2Xi?1P_S12PkP11PVN2iW53PZF2Xi?\
    1PoH2PZ[11PmL2P]W11PaO2P_S11PkP12P_S11PTR12P_S11PkP12PaO1P_S12PkP11PiT12PaO1PRV12PaO1P_S12PkP11PiT12PaO1P\
    iT12PaO1P_S12PkP11PkP12PgX11PcK2PgX11PmL2P]W11PcK2PgX11PcK2PgX11PcK2PgX11PcK2PPZ11PPE2PZn71PXJ2PPZ11PXJ2P\
    PZ11PXJ2PPZ11PXJ2PPZ11PcK2PgX11PcK2PgX11PcK2PPZ11PXJ2PPZ11PXJ2PPZ11ilL2P]W11PmL2P]W11PmL2P]W11PmL2PgX11Pm\
    L2P]W11PmL2P]W11PmL2P]W11PmL2P]W11PmL2PgX11PcK2PgX11PmL2P]W11PmL2P]W11PmL2P]W11PmL2P]W11PmL2P]W11PVN201PQ\
    7350PQ7:50PR>4dO0PQ7PR>m4Pb]h[b1XZoj51ac]V12PoH1P_S12P]N1PXS12PeS11PoQ12PZR11PoQ12PcW11PPN2PZR11PeP12PiT1\
    1PiT12PcK1P]W12PVN1P]W12PaO1PiT12PaO1P_S12PkP11PRV12PaO1PiT12PaO1P_S12PkP11PiT12PaO1PiT12PaO1P_S12PTR11Pi\
    T12PaO1P_S12PkP11PiT12PaO1PiT12PaO1P_S12PkP11PiT12PgX11P]B2XpG3aop42PcK3P_S12PTR13PTR12PTR13PaC2Xi?1P_S12\
    PkP11PVN2iW53PZF2Xi?1PoH2PZ[11PmL2P]W11PaO2P_S11PkP12P_S11PTR12P_S11PkP12PaO1P_S12PkP11PiT12PaO1PRV12PaO1\
    P_S12PkP11PiT12PaO1PiT12PaO1P_S12PkP11PkP12PgX11PcK2PgX11PmL2P]W11PcK2PgX11PcK2PgX11PcK2PgX11PcK2PPZ11PPE\
    2PZn71PXJ2PPZ11PXJ2PPZ11PXJ2PPZ11PXJ2PPZ11PcK2PgX11PcK2PgX11PcK2PPZ11PXJ2PPZ11PXJ2PPZ11ilL2P]W11PmL2P]W11\
    PmL2P]W11PmL2PgX11PmL2P]W11PmL2P]W11PmL2P]W11PmL2P]W11PmL2PgX11PcK2PgX11PmL2P]W11PmL2P]W11PmL2P]W11PmL2P]\
    W11PmL2P]W11PVN2PR>05ad9PQ7PR>PSEPTL_2PhfaYe2n`k_5P?1md]b12XgL1aoT12PmL1P]W12PmL1PXS_12PVb51PcK2P_S11PTR1\
    2PTR11PTR12XQ53ilR12X_M3illZ24iYR13XTR14iYR13XTR14iYR13XZR14aTR13PTR14PTR13PTR14PTR13PTR14PTR13PTR14PTR13\
    XXT22PTR13P_S12PTR13PTR12PTR13PTR12PTR13PTR12PTR13PTR12PTR13PTR12P_S13P]W12PmL3P]W12PmL3P]W12PmL3PgX12PcK\
    3PgX12PcK3PgX12PmL3P]W12PmL3P]W12PmL3PgX12PcK3PgX12PcK3PgX12PcK3PgX12PmL3P]W12PmL3P]W12PmL3PgX12PcK3i^f72\
    PR>1PSE350PSE:50PTL5iY>PR>PSEPQ7PTLV1PQkZ_c1hU[b7XH1RVT=2i^RH1Pb]23PcK1P_S13aU62a^Qa24iYR12XTR14iYR12XTR1\
    4iYR12XZR14aTR12PTR14PTR12PTR14PTR12PTR14PTR12PTR14PTR12PTR14PTR12PTR14i[B2aZf21PTR12PTR11PTR12PTR11PTR12\
    PTR11PTR12PTR11P_S12X]W11PSE04aYGPSEPTLPUS1n1Pg_aYe2XmpV71X``G2ibf]33iYR12XTR13iYR12XTR13iYR12XZR13aTR12P\
    TR13PTR12PTR13PTR12PTR13PTR12PTR13PTR12XXT21PTR12P_S11PTR12P]V31PTR12PTR11PTR12PTR11PTR12PTR11P_S12P]W11P\
    mL2P]W11PmL2P]W11PmL2PgX11PcK2PgX11PcK2PgX11PmL2P]W11PmL2P]W11PmL2PgX11PcK2PgX11PcK2PgX11PcK2PgX11PmL2P]W\
    11PmL2P]W11PmL2PgX11PcK2i^f7101PQ7350PQ7:50PR>4jY40PQ7PR>[4PQkZ_c1Xaog61idb92XaI1PaF2ihZ11XgI2ihZ11XgI2ih\
    Z11XmI2ihZ11XgI2ihZ11Pc[52PRP11PPY32PaO1P_S12PkP11PiT12PkP11PiT12PaO1PPY32PaO1PTR12PTR11PgW32PTR11PkP12P_\
    S11PiT12PaO1PTR12PTR11PkP12P_S11PiT12PgX11P]B2P]Z11PiQ12PZR11PPN2il73PPE2XT=1PXJ2ib63PoH2Xk;1PoH2il73PeG2\
    Xk;1PoH2il73PeG2Xk;1PVN2PTR11iTR12PTR11PTR12PTR11PTR12PTR11PTR12PTR11PTR12P_S11PTR12PTR11PTR12PTR11PTR12P\
    TR11PTR12PTR11PTR12P_S11PTR12PTR11PTR12PTR11PTR12PTR11PTR12PTR11PTR12PTR11PTR12P_S11PTR12PTR11PTR12PTR11P\
    TR12PTR11PTR12an^F1PTR12PTR11X_S12PTR11PTR12PTR11P_S12PkP11iSR12PTR11PTR12PTR11PTR12PTR11PTR12P_S11PTR12P\
    TR11XTR12PTR11PTR12PTR11PTR12PTR11PTR12PTR11PTR12P_S11PTR12PTR11PTR12PXT23PTR12PTR13PTR12PTR13PTR12PkZ21P\
    Q71PR>350PR>:50PSE3ij6PQ7PR>T1Pb]h[b1QTQl4e31ijdk32i]Y31PcK2P_S11PTR12PTR11PTR12PZO1PmYa22PTR11PTR12P_S11\
    PTR12PTR11PTR12PTR11PTR12PTR11PTR12PTR11PTR12PTR11PTR12P_S11PTR12PTR11PTR12PTR11PTR12PTR11PTR12PTR11PTR12\
    PTR11P_S12PQ71PR>350PR>:50PSE4Xm2PQ7PR>0T3Pb]h[b1UThV6T:1edcI2XRJ1i[W12X_J1a]W12PmL1aS=3PVB1igX13XnH1aX`1\
    3adJ1aVZ13aYL1XiT13ihT11aaO3ajP11X_S13iYR11XoQ13ihT11XaO3i^S11XkP13ihT11XkP13ihT11iaO3P_S11PkP13PiT11PaO3\
    PTR11PTR13PkP11PiT13PTR11PTR13PkP11P_S13PiT11PaO3PTR11PTR13PkP11P_S13PiT11PgX13P]B1Pk>2iSY51PcK2P_S11PTR1\
    2PaO1PiT12PZO1Po^12P_J1PPXQ22PkP11P_S12PTR11PTR12PTR11P_S12PkP11PTR12PTR11PTR12PTR11PTR12PTR11PTR12P_S11P\
    TR12PTR11PTR12PTR11PTR12PTR11PTR12PTR11PTR12PTR11PTR12P_S11PTR12PTR11PTR12PTR11PTR12PTR11PTR12PTR11PTR12P\
    TR11P_S12PQ71PR>350PR>:50PSE4Wh10PQ7PR>`2Pb]h[b1XZ^p51ilpT12XeP11iSR12XZR11iSg92XRP11ipX32XaO1i^S12XkP11P\
    iT12PkP11ihT12XaO1iQ`@2XXD1iSR12iW53PRM2a]U21iUN2ifb43XgF2inZ13XaO2ihT13XaO2ihT13XaO2ihT13XaO2iUb53XmL2ip\
    `e13XkP12i^S13XkP12ijP13XTR12i^S13XkP12a_S13PTR12PTR13PTR12P_S13PkP12PTR13PTR12PTR13PTR12PTR13PTR12PTR13P\
    _S12PTR13PTR12PTR13PTR12PTR13PTR12PTR13PTR12PTR13PTR12PTR13P_S12PTR13PTR12PTR13PTR12PTR13PTR12PTR13PTR12P\
    TR13PTR12P_S13PQ71PR>350PR>:50PSE3ij6PQ7PR>g2Pb]h[b1QkRa5e31PgZa12iYF1XTR12iYR11XPN2ibW11X]K2ifX11XaO2iSR\
    11XgWZ12aTS51PcK2P_S11PoQ12PaO1PoT12aSO1aZR12PRV11aUN2PRV11acK2PgX11a`hU12idG1Xo^12PZF1Po^12PZF1PX`12PZF1\
    Po^12PZF1Pe]12PeG1Po^12PeG1PoQ12PTR11PXV12PiK1aaX12ilL1X]W12ilL1X]W12ilL1X]W12ilL1X]W12ilL1XoT12idP11X_S1\
    2PTR11PTR12PTR11PTR12PTR11PTR12P_S11PTR12PTR11PTR12PTR11PTR12PTR11PTR12PTR11PTR12PTR11PTR12P_S11PTR12PTR1\
    1PTR12PTR11PTR12PTR11PTR12PTR11PTR12PTR11P_S12PSE06an<am<PR>PSEPQ7PTLS2PPpjb^2jU`c4XB1QPmo2iB2PVT=3ifcG2P\
    Ym24PcK2P_S14PTR12XQA3i^e_25iYR13XTR15iYR13XTR15iYR13XZR15aTR13PTR15PTR13PTR15PTR13PTR15PTR13PTR15PTR13PT\
    R15PTR13XkY42PTR13PTR12PTR13PTR12PTR13PTR12PTR13PTR12P_S13P]W12PmL3P]W12PmL3P]W12PmL3PgX12PcK3PgX12PcK3Pg\
    X12PmL3P]W12PmL3P]W12PmL3PgX12PcK3PgX12PcK3PgX12PcK3PgX12PmL3P]W12PmL3P]W12PmL3PgX12PcK3PQ71PR>350PR>:50P\
    SE5i_3RS10PQ7PR>V3Pb]h[b1UaQ^5L1SmXX1d:2kUU;3P_D2PeP13PoT12PgL3PcW12P]K3PmX12PiH3PX`12PeJ3PVZ12PZL3PiT12P\
    Z[13PoH2PkP13P_S12PTR13PTR12PiT13PaO2P_S13PkP12PiT13PkP12PiT13PaO2P_S13PkP12PiT13PaO2PTR13PTR12PkP13PiT12\
    PTR13PTR12PkP13P_S12PiT13PaO2PTR13PTR12PkP13P_S12PiT13PgX12i]B3Xbb24ilL3XmL4ae]13PcK4P_S13PTR14aWS13aPQ14\
    PZO3ijZQ24iSR13a_S14PkP13P_S14PTR13PTR14PTR13P_S14PkP13PTR14PTR13PTR14PTR13PTR14PTR13PTR14P_S13PTR14PTR13\
    PTR14PTR13PTR14PTR13PTR14PTR13PTR14PTR13PTR14P_S13PTR14PTR13PTR14PTR13PTR14PTR13PTR14PTR13PTR14PTR13P_S14\
    PSE08cdA_hA_iH_jOPTLPSEPUS1PR>]2Pg_aYe2dncP7dK1jWT2fI2QcQ1fI1jQMfI3YRDfI2j[a1fI3Vf54Pd85PoV34i[66PiN4Xe55\
    X_T27Xia@5ibf]34iYR15XTR14iYR15XTR14iYR15XZR14aTR15PTR14PTR15PTR14PTR15PTR14PTR15PTR14PTR15PTR14PTR15PTR1\
    4P_S15XXT27PPE5iS=4PTR15PTR14PTR15PTR14PTR15PTR14PTR15P_S14P]W15PmL4P]W15PmL4P]W15PmL4PgX15PcK4PgX15PcK4P\
    gX15PmL4P]W15PmL4P]W15PmL4PgX15PcK4PgX15PcK4PgX15PcK4PgX15PmL4P]W15PmL4P]W15PmL4PgX15PcK4i^f75PQ71PR>350P\
    R>:50PSE3XQ5PQ7PR>k1Pb]h[b1Sacc5i31Vci^12abH1PXRd12i_i41PcK2P_S11PTR12PTR11PTR12PTR11PVjL2P_S11PTR12PTR11\
    PTR12PTR11PTR12PTR11PTR12PTR11PTR12P_S11PgX12PcK1PVTO2PkP11PTR12PTR11PTR12PTR11PTR12PTR11PTR12P_S11PTR12P\
    TR11PTR12PTR11PTR12PTR11PTR12PTR11PTR12PTR11PTR12P_S11PTR12PTR11PTR12PTR11PTR12PTR11PTR12PTR11PTR12PTR11P\
    _S12PQ71PR>350PR>:50PSE4RS10PQ7PR>S3Pb]h[b1WPWf6d:1kbX;2P_D1PeP12PoT11PgL2PcW11P]K2PmX11PiH2PX`11PeJ2PVZ1\
    1PZL2PiT11PZ[12PoH1PkP12P_S11PTR12PTR11PiT12PaO1P_S12PkP11PiT12PkP11PiT12PaO1P_S12PkP11PiT12PaO1PTR12PTR1\
    1PkP12PiT11PTR12PTR11PkP12P_S11PiT12PaO1PTR12PTR11PkP12P_S11PiT12PgX11i]B2PjD3iTS52PcK3P_S12PTR13aWS12aPQ\
    13PZO2ijZQ23iSR12a_S13PkP12P_S13PTR12PTR13PTR12P_S13PkP12PTR13PTR12PTR13PTR12PTR13PTR12PTR13P_S12PTR13PTR\
    12PTR13PTR12PTR13PTR12PTR13PTR12PTR13PTR12PTR13P_S12PTR13PTR12PTR13PTR12PTR13PTR12PTR13PTR12PTR13PTR12P_S\
    13PR>1PSE350PSE:50PTL6TZ;T[BPR>PSEPQ7PTLd1PbQfhk1[P^T7k?1QmLk?0QoT1k?1Qc9k?0b[n>k?2op_N3iln12Phl24PcK2P_S\
    14PTR12PTR14aQ23aYQ_25iYR13XTR15iYR13XTR15iYR13XZR15aTR13PTR15PTR13PTR15PTR13PTR15PTR13PTR15PTR13XXT22PTR\
    13P_S12PTR13PTR12PTR13PTR12PTR13PTR12PTR13PTR12PTR13PTR12P_S13PTR12XTR13P]W12PmL3P]W12PmL3PgX12Pkp23PQ71P\
    R>350PR>:50PSE3Xl5PQ7PR>g2Pb]h[b1PeRa51PmZa12iYF1XTR12iYR11XPN2ibW11X]K2ifX11XaO2iSR11XgWZ12aTS51PcK2P_S1\
    1PTR12PZO1PoT12aSO1aZR12PRV11aUN2PRV11acK2PgX11a`hU12idG1Xo^12PZF1Po^12PZF1PX`12PZF1Po^12PZF1Pe]12PeG1Po^\
    12PeG1Po^12PZF1Pe]12PeG1Po^12PZF1Po^12PZF1Pe]12PeG1Po^12PeG1Pe]12PeG1a_S12PkP11PTR12PTR11PTR12PTR11PTR12P\
    TR11PTR12P_S11PTR12PTR11PTR12PTR11PTR12PTR11PTR12PTR11PTR12PTR11PTR12P_S11PTR12PTR11PTR12PTR11PTR12PTR11P\
    TR12PTR11PTR12PTR11P_S12PTL04X`GPSEPTLPUS1m1Pphjb^2XmpV71X``G2ibf]33iYR12XTR13iYR12XTR13iYR12XZR13aTR12PT\
    R13PTR12PTR13PTR12PTR13PTR12PTR13PTR12XXT21PTR12P_S11XVX22aUN3PTR12PTR13PTR12PTR13PTR12PTR13PTR12P_S13P]W\
    12PmL3P]W12PmL3P]W12PmL3PgX12PcK3PgX12PcK3PgX12PmL3P]W12PmL3P]W12PmL3PgX12PcK3PgX12PcK3PgX12PcK3PgX12PmL3\
    P]W12PmL3P]W12XcU21PcK2PQ71PR>350PR>:50PSE3Xe8PQ7PR>T1Pb]h[b1pSQl4a21kjdk32i]Y31PcK2P_S11PTR12PTR11PTR12P\
    ZO1PmYa22PTR11PTR12P_S11PTR12PTR11PTR12PTR11PTR12PTR11PTR12PTR11PTR12PTR11PTR12P_S11PTR12PTR11PTR12PTR11P\
    TR12PTR11PTR12PTR11PTR12PTR11P_S12PTL04TdEPSEPTLPUS1o1PWW^Xi2XmpV71X``G2ibf]33iYR12XTR13iYR12XTR13iYR12XZ\
    R13aTR12PTR13PTR12PTR13PTR12PTR13PTR12XXT21PTR12PTR11PTR12P_S11PTR12P]V31PTR12PTR11PTR12PTR11PTR12PTR11P_\
    S12P]W11PmL2P]W11PmL2P]W11PmL2PgX11PcK2PgX11PcK2PgX11PmL2P]W11PmL2P]W11PmL2PgX11PcK2PgX11PcK2PgX11PcK2PgX\
    11PmL2P]W11PmL2P]W11PmL2PgX11PcK2i^f71X]a42PSE06ap?Po?PR>PSEPQ7PTLZ2Pg_aYe2fU`c4aI1QPmo2XJ2TVT=3iYZH2PfT2\
    4PcK2P_S14PTR12Xl13idS`25iYR13XTR15iYR13XTR15iYR13XZR15aTR13PTR15PTR13PTR15PTR13PTR15PTR13PTR15PTR13PTR15\
    PTR13Pae12X_h33PTR12PTR13PTR12PTR13Xb65acK3PTR15PTR13a^S15i]W13XXT22PmL3P]W12PmL3PgX12PcK3PgX12PcK3PgX12P\
    mL3P]W12PmL3P]W12PmL3PgX12PcK3PgX12PcK3PgX12PcK3PgX12PmL3P]W12PmL3P]W12PmL3PgX12PcK3PgX12PcK3PgX12PmL3P]W\
    12ilL5a[W13PQ71PR>350PR>:50PSE3aQ:PQ7PR>T1Pb]h[b1nSQl4P81mjdk32i]Y31PcK2P_S11PTR12PTR11PTR12PZO1PmYa22PTR\
    11PTR12P_S11PTR12PTR11PTR12PTR11PTR12PTR11PTR12PTR11PTR12PTR11PTR12P_S11PTR12PTR11PTR12PTR11PTR12PTR11PTR\
    12PTR11PTR12PTR11P_S12PR>1PSE350PSE:50PTL5in:ag=PR>PQ7PSE^1PbngWd1lU`c4PF1pYnOi52ikbV33PcK2P_S13PTR12PTR1\
    3XTR12iTiX24XZR12iWS14XPQ12iWS14akP12a^S14ikP12PTR14PTR12PTR14P_S12PTR14PTR12PTR14PTR12PTR14PTR12PTR14PTR\
    12PTR14PTR12PTR14P_S12aSR14iSR12XTR14iSR12XTR14iSR12XTR14iSR12XTR14iSR12X_S14i[W12PnL4PQ71PR>350PR>:50PSE\
    4i_8mQ7PQ7PR>U1Pb]h[b1phZa4X51QTo]1gK2klPS13XRJ2aenW43PkP12PTR13PTR12PTR13PTR12PTR13PTR12PTR13P_S12PTR13P\
    TR12PTR13PTR12PTR13PTR12PTR13PTR12PTR13PTR12PTR13P_S12PTR13PTR12PTR13PTR12PTR13PTR12PTR13PTR12PTR13PTR12P\
    _S13PR>1PSE350PSE:50PTL5Xd;PQ7PR>PSEPTLc1Pj`jem1lYpS7X;1gg=2PmL1apf10ldn3X;2o^WY13in[22P`^21PcK2P_S11PTR1\
    2XWP13iWU_24iYR13XTR14iYR13XTR14iYR13XZR14aTR13PTR14PTR13PTR14PTR13PTR14PTR13PTR14PTR13XXT22PTR13P_S12PTR\
    13PTR12PTR13PTR12PTR13PTR12PTR13PTR12PTR13PTR12P_S13P]W12PmL3P]W12PmL3X]W12PmL3PgX12P]U53PQ71PR>350PR>:50\
    PSE3aY9PQ7PR>c1Pb]h[b1nbWl6PD1Tkdi12aoR51PcK2PX21ab`R22iYL1XcW12ilL1XoW12ilL1XgX12ibK1XaX12ihK1XaX12ihK1X\
    aX12ilL1XXV12ilL1XgX12ilL1XoT12iSO1XZR12aTR11PTR12PTR11PTR12PTR11PTR12PTR11PTR12PTR11PTR12PTR11PTR12P_S11\
    PTR12PTR11PTR12PTR11PTR12PTR11PTR12PTR11PTR12PTR11P_S12PTL05PgFPSEPTLPUS1PR>P2PWZmog2XmpV71X``G2ibf]33iYR\
    12XTR13iYR12XTR13iYR12XZR13aTR12PTR13PTR12PTR13PTR12PTR13PTR12PTR13PTR12XXT21PTR12P_S11XXT24PPE1iS=2PTR11\
    PTR12PTR11PTR12PTR11PTR12PTR11P_S12P]W11PmL2P]W11PmL2P]W11PmL2PgX11PcK2PgX11PcK2PgX11PmL2P]W11PmL2P]W11Pm\
    L2PgX11PcK2PgX11PcK2PgX11PcK2PgX11PmL2P]W11PmL2P]W11PmL2PgX11PcK2i^f71XTQ32PQ71PR>350PR>:50PSE3i_4PQ7PR>T\
    1Pb]h[b1S]Zb5P=1Vc^T32PmL1P]W12PmL1XZ[c22PTR11PTR12PTR11PTR12PTR11PTR12P_S11PTR12PTR11PTR12PTR11PTR12PTR1\
    1PTR12PTR11PTR12PTR11PTR12P_S11PTR12PTR11PTR12PTR11PTR12PTR11PTR12PTR11PTR12PTR11P_S12PQ71PR>350PR>:50PSE\
    3Rf7PQ7PR>i1Pb]h[b1p`k_5SB1kd]b12XgL1aoT12PmL1P]W12PmL1PZZ32PVN1PikY12PVb51PcK2P_S11PTR12PTR11PTR12Pm11Pk\
    T22PPQ11PoQ12PTR11PiT12PaO1ah^S22ijP11iTR12PTR11PTR12PTR11PTR12PTR11PTR12P_S11PTR12PTR11PTR12PTR11PTR12PT\
    R11PTR12PTR11PTR12PTR11PTR12P_S11PTR12PTR11PTR12PTR11PTR12PTR11PTR12PTR11PTR12PTR11P_S12PR>1PSE350PSE:50P\
    TL7il;Pl9aV;PQ7PR>PSEPTLa1PjPjao1lU`c4P71SmU`2X;2phn5eA3Vid14if@3XT^Z15anm14PQn23PcK4P_S13PTR14X`F5ip__26\
    iYR15XTR16iYR15XTR16iYR15XZR16aTR15PTR16PTR15PTR16PTR15PTR16PTR15PTR16PTR15XXT24PTR15P_S14PTR15PTR14PTR15\
    PTR14PTR15PTR14PTR15PTR14PTR15PTR14P_S15P]W14PmL5P]W14XXT23PmL4PZc85PSE04XkDPSEPTLPUS1p1PVjomp2bhRX7]41Pe\
    ]F2ibf]33iYR12XTR13iYR12XTR13iYR12XZR13aTR12PTR13PTR12PTR13PTR12PTR13PTR12XXT21PTR12PTR11PTR12P_S11PTR12P\
    ]V31PTR12PTR11PTR12PTR11PTR12PTR11P_S12P]W11PmL2P]W11PmL2P]W11PmL2PgX11PcK2PgX11PcK2PgX11PmL2P]W11PmL2P]W\
    11PmL2PgX11PcK2PgX11PcK2PgX11PcK2PgX11PmL2P]W11PmL2P]W11PmL2PgX11PcK2i^f71XZc82iYe41PQ71PR>350PR>:50PSE4P\
    l9PQ7PR>PSEa2Pb]h[b1n`eo6X;1mdc12XgL1aoT12PmL1P]W12i^T23PmL2a^j51ioeV12PeQ51PcK2P_S11PTR12i`R11ijV12ilR11\
    XiN2aPQ11PVW12PmL1PiT12PaO1P_S12PkP11ip]@2PZF1PTR12PTR11Po^12PeG1PTR12PTR11Pe]12PeG1Pe]12PeG1Pe]12PeG1Po^\
    12PZF1PRjJ2PkP11P_S12PTR11PTR12PTR11P_S12PkP11PTR12PTR11PTR12PTR11PTR12PTR11PTR12P_S11PTR12PTR11PTR12PTR1\
    1PTR12PTR11XTR12PTR11PTR12PTR11PTR12P_S11PTR12PTR11PTR12PTR11PTR12PTR11PTR12PTR11PTR12PTR11P_S12PQ71PR>35\
    0PR>:50PSE3a`7PQ7PR>T1Pb]h[b1pSQl4mD1kjdk32i]Y31PcK2P_S11PTR12PTR11PTR12PZO1PmYa22PTR11PTR12P_S11PTR12PTR\
    11PTR12PTR11PTR12PTR11PTR12PTR11PTR12PTR11PTR12P_S11PTR12PTR11PTR12PTR11PTR12PTR11PTR12PTR11PTR12PTR11P_S\
    12PSE03iXFPSEPTL3p[SbZM`plf6X91kjYl22PRA1PVZ103XoQ1PUS1PVZ12Pl_lma1QSX]6]C1PR`o52PWb102ibb1PWb11hQ[Un]4`X\
    ic5iF1ag^102i^^1ag^11hf][fS4fkXn5]41PSE02PYDPSE1pPhaQ_3bplf6P=1PUS1020PUS11ph_kdU1XPYX91PTL02ipIPTL1hWmSa\
    g3[SX]6P61PUS102a_R1PUS11`VoPkBQhfn9X;1PTL03aoJPTLPUS15PnWkjY2YSX]6iB1PXUR52i[N1iZjg12ilL1PSE02aVEPSE1`oh\
    aQ_3`plf6]J1PTL02PPJPTL1pWS`V_3[[gf6m51P]e206P__2P[^2PZV2PYp1p[e2P]e26PTWi_]1`W^p5e:1R_Q^22XkR93XVS61afmg\
    14iSTd15pVb11pUZ1320PR>;10PR>2pVb1pUZ1h2PbR`oU2aXZT71i[W10XmL1i[W10Xeg`11iUj70XmU_11iSR10XTR11iSR10XTR11i\
    SR10XTR11iSR10XTR11i^S10XTR11iSR10XTR11iSR10XT=1iSh10XZF1in^10XTR11i^S10XkP11i^S10XTR11iSR10XTR11iSR10XTR\
    11iSR10XTR11iSR10XTR11i^S10XkP11i^S10XTR11iSR10XTR11iSR10XTR11iSR10XVN1iQV10XVN1i[W10XmL1i[W10XmL1i[W10XV\
    N1iQV10XVN1iQV10XVN1i[W10XmL1i[W10XmL1i[W10XVN1iQV10XVN1iQV10XVN1iQV10XVN1i[W10XmL1i[W10XmL1i[W10XVN1iQV1\
    0XVN1iQV10XVN1i[W10XmL1i[W10XmL1i[W10XoH1iej21ifP3950iZC410i[J4ipf2XTg2iej2ifP3U2PV^jpV2Wfck3X21PZTU52cog\
    n13PPE2Po^13PoH2Pe]13PeG2Pe]13PeG2Pe]13PeG2Pe]13PeG2Pe]13PeG2Pe]13PoH2Pe]13PeG2Pe]13PeG2Pe]13PeG2Pe]13PeG\
    2Pe]13PeG2Pe]13PoH2Pe]13PeG2PgX13PVN2PRV13PVN2PRV13PVN2PRV13PaO2PiT13PaO2PiT13PaO2PiT13PaO2PRV13PVN2PRV13\
    PVN2PRV13PaO2PiT13PaO2PiT13PaO2PRV13PVN2PRV13PVN2PRV13PaO2PiT13PaO2PiT13PaO2PiT13PaO2PiT13pWi11pVb1320PR>\
    ;10PR>2pWi1pVb1h2PcY`oU2iXZT71i[W10XmL1i[W10Xeg`11iUj70XmU_11iSR10XTR11iSR10XTR11iSR10XTR11iSR10XTR11i^S1\
    0XTR11iSR10XTR11iSR10XT=1iSh10XZF1in^10XTR11i^S10XkP11i^S10XTR11iSR10XTR11iSR10XTR11iSR10XTR11iSR10XTR11i\
    ^S10XkP11i^S10XTR11iSR10XTR11iSR10XTR11iSR10XVN1iQV10XVN1i[W10XmL1i[W10XmL1i[W10XVN1iQV10XVN1iQV10XVN1i[W\
    10XmL1i[W10XmL1i[W10XVN1iQV10XVN1iQV10XVN1iQV10XVN1i[W10XmL1i[W10XmL1i[W10XVN1iQV10XVN1iQV10XVN1i[W10XmL1\
    i[W10XmL1i[W10XoH1P^l207PXi2p`a2`la2pZ^2pYV2P_R3P^l2JP_kQ^P3SjW^5]F1Q]cW1]F2Ro_d23mYpQ44iXS13PkP14PUB5PYA\
    6PTR15P_S16PkP15P_S16PkP15P_S16PkP15P_S16PkP15P_S16PkP15P_S16PTR15P_S16PkP15P_S16PkP15P_S16P[^205anX2PpT2\
    PZV2PYp1P[^25Pi[lde2fS`c4a>1UZSP1aE2PceU33XRh62Xc^e44PZV204WdQ3iTW2PZV2PYp16pailn^1hYcW2i>1Qokh3i>2R_^M3X\
    PY92ij^`13XkX92P[^203im_2P[^2P]e2GPejT][1`fPh6X31kUcT42P]B1XgYD2iSR11XTR12iSR11X_S12ijP11X_S12iSR11XTR12i\
    SR11XTR12iSR11XTR12iSR11XTR12iSR11X_S12iYF1XVd12iQA1P^l2040p[e2pZ^2P^l23PlmeP`1XTm^81PURk22i[eP13P^l203`X\
    a2pZ^2P^l22Pl]gp_2S^^p5eB1oWb^72P]e203Pmd2P]e2P^l2MPgi[PP3YjSp6P81a]fb52PZF1PX`12PPE1PRmD2PZF1P]W12PoH1PZ\
    [12PRA1PVd12PRA1Pae12ih?1Xkf12P_>1Pkf12P_>1PTh12PT=1PTh12PT=1PTh12PT=1P_i12Pk;1PZP22PX51P]e202XPe2P]e21Wa\
    jWjQ4YW^p5m51pUZ103ppY1pTS1pUZ14PUkW_[1hjdp7TI1kfgf32XRj>1in<2pXp102WXp1pXp11hplof[3`obi6iK1P[^202XpZ2P[^\
    21WWVSg[3djbi6i91PZV205hmT3XlS2PZV2PYp1P[^2DPhbg]>lYcW2X;1Qokh3X;2ofdh23Xie52XimO4iS^32XTS>4YUP3m12icK4iS\
    =2Xe]14inH2XZ[14inH2XVm44iS=2XTk44j`@m12Xo^14idG2pYV204lpY2`kY2`jR2pYV26`[VZ_Z1n[je5g21alj`22XP41iYfB2iUj\
    71Xad33P_R304phY2ppZ2pYV2P_R33PkfeP`1l]^p5mJ1SmaX5iB2m[eP13P[^206W[m2i]]2P[^2PYp1PZV2P]e29Ped^bg1bYcW2T?1\
    Qokh3T?2P_^M3aPY92apZV14XkR93XkX92aQhd15iWdo12P]e205PXa2P[^2PYp1PZV2P]e27pZcW?^W^p5i91T_^M2aPY91apZV13XkR\
    92XmQ61apng14`jR202`]Q2`jR21`ljof[3dobi6e51pZ^203`Td2pZ^2pYV23p^UZRIW^^p5]81k[dg32iQA1P]e204iW_2ala2PYp1P\
    ]e24a_eVTA`bYZ7i=1o`X_12e]`61mpaW23pZ^203he`2pf`2pZ^22pjSU[:SUX_9i81QiQI]92P[^21P]e2:10PR>410PSE6ah_2Pi_2\
    ala2amh2P[^2P]e26PphRdn2`W^p5m51QTP[3e52_Xpc13PeG2Pmlg24TZc85P[^203iP_2P[^2P]e27PWRQSd1`fPh6XA1RcP^42in?1\
    XZe12iS@1iZPV12PRA1pZ^203ahi2`Pa2pZ^22``RXp_3SjW^5e>1Q]cW1e>2PYp103hgY3XQp1PYp12WbTWjQ4QZcW2m31Qokh3m32pW\
    i103Wpm1`il1pWi12aPQbXf1^]^p5]C1PgXa62P[^205hco2XUZ2P[^2PYp1PZV27pailn^1dYcW2iF1Qokh3iF2o^^M3aPY92apZV14X\
    kR93XkX92PZV203apT2PpT2PZV22pg^YR^4jS`c4XE1QZSP1aE2pYV205aln2`mZ2`kY2`jR2pYV2LaQQSkW1neWn5PA1QaPb3PA2Pcjh\
    13ipD4Te]13mdG4Te]13mdG4Te]13mnH4Te]13mdG4Te]13mdG4Te]13mdG4Te]13mdG4Te]13mdG4Te]13mnH4Te]13mdG4Te]13mdG4\
    Te]13mdG4PZV205h^T3XZT2PYp1PZV2P[^2CPhbg]>lYcW2i31Qokh3i32VZTn23XmPP14iS^33XTS>4YUP3m13icK4iS=3Xe]14inH3X\
    Z[14inH3XVm44iS=3XTk44j`@m13Xo^14idG3pYV202`SV2pYV21`Tfof[3hobi6mH1P]e202XSb2P]e21WdgWjQ4[W^p5XH1P^l204Pe\
    g2Phg2P^l2P_R3:P^aX`i2UjQp8XD1QaiP1iB2]eoc23PiN2PZ[13ih?2Xae13ih?2XodO3PT=2P]e202XS_2P]e21WddWjQ4`W^p5P@1\
    P]e202aUg2P]e21`flWjQ4UW^p5aK101PQ7350PQ7:50PR>20PQ7W1Pb]h[b1a]dR;1PkP10P_S11PTR10PTR11PTR10P_S11PkP10PTR\
    11PTR10PTR11PTR10PTR11PTR10PTR11P_S10PTR11PTR10PTR11PTR10PTR11PTR10PTR11PTR10PTR11PTR10PTR11P_S10PTR11PTR\
    10PTR11PTR10PTR11PTR10PTR11PTR10PTR11PTR10P_S11
    """
}
