/** To start from. Each has words to draw, because drawing text, Chinese too, is what this model is chosen for. */
export const examples = {
  en: [
    'A small corner bakery at blue hour, straight on from across a silent street, 35 mm lens. Dark green timber front, warm light inside. On the signboard, gold serif letters read “晨光面包房” and beside it “Morning Light Bakery”.',
    'A tea tin on pale stone, window light from the left, loose leaves beside it. On the label “龙井” in brush serif, under it “Longjing”, and above both in small capitals “FIRST FLUSH”.',
    'Two red neon lines on dark tile: “open late” in round script, below it in blue “深夜食堂”. Wet floor, no people.',
  ],
  zh: [
    '傍晚的街角小面包房，隔着安静的马路正面拍摄，35 毫米镜头。墨绿色木质门面，屋里灯光温暖。招牌上用金色衬线字写着「晨光面包房」，旁边是「Morning Light Bakery」。',
    '浅色石台上的茶罐，左侧窗光，旁边散着茶叶。标签上用毛笔宋体写着「龙井」，下面是「Longjing」。鼠尾草绿，安静。',
    '深色瓷砖上的霓虹灯：第一行红色圆体「open late」，下面蓝色「深夜食堂」。地面潮湿，没有人。',
  ],
} as const
